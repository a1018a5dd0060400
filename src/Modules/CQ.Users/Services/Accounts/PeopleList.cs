using System.Text;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Data;
using CQ.Users.Models;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.Accounts;

/// <summary>
/// The list of people: ordered and searched by name or by address, each by a range of its index and a keyset, so that a page costs the same in a
/// sector of a hundred thousand.
/// </summary>
public sealed class PeopleList(CqDbContext db, ITenantTimeZone zone, TimeProvider time)
{
    public const int PageSize = 30;

    public async Task<(IReadOnlyList<PersonRow> Rows, string? Next)> ReadAsync(
        string? prefix, bool byAddress, PersonState? state, string? after, bool withAddresses, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        var people = InState(db.Set<User>().AsNoTracking().Where(u => u.ErasedAt == null), state, now);
        people = byAddress ? ByAddress(people, prefix, after) : ByName(people, prefix, after);
        var found = await people
            .Select(u => new
            {
                u.Id, u.DisplayName, u.SortName, u.Email, u.NormalizedEmail, u.IsActive, u.EmailConfirmedAt, u.LockoutEnd, u.CreatedAt, u.LastSeenAt,
            })
            .Take(PageSize + 1)
            .ToListAsync(ct);
        var roles = await RolesAsync([.. found.Select(u => u.Id)], ct);
        var rows = found.Take(PageSize)
            .Select(u => new PersonRow(
                u.Id,
                u.DisplayName,
                withAddresses ? u.Email : null,
                StateOf(u.IsActive, u.EmailConfirmedAt, u.LockoutEnd, now),
                u.CreatedAt,
                u.LastSeenAt,
                [.. roles[u.Id]]))
            .ToList();
        var last = found.Count > PageSize ? found[PageSize - 1] : null;
        return (rows, last is null ? null : Cursor(byAddress ? last.NormalizedEmail : last.SortName, last.Id));
    }

    public static PersonState StateOf(User user, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.ErasedAt is not null ? PersonState.Erased : StateOf(user.IsActive, user.EmailConfirmedAt, user.LockoutEnd, now);
    }

    private static PersonState StateOf(bool isActive, DateTimeOffset? confirmedAt, DateTimeOffset? lockoutEnd, DateTimeOffset now) =>
        !isActive ? PersonState.Closed
        : confirmedAt is null ? PersonState.Unconfirmed
        : lockoutEnd > now ? PersonState.Locked
        : PersonState.Active;

    private static IQueryable<User> InState(IQueryable<User> people, PersonState? state, DateTimeOffset now) => state switch
    {
        PersonState.Active => people.Where(u => u.IsActive && u.EmailConfirmedAt != null && (u.LockoutEnd == null || u.LockoutEnd <= now)),
        PersonState.Locked => people.Where(u => u.LockoutEnd > now),
        PersonState.Unconfirmed => people.Where(u => u.IsActive && u.EmailConfirmedAt == null),
        PersonState.Closed => people.Where(u => !u.IsActive),
        _ => people,
    };

    private static IQueryable<User> ByName(IQueryable<User> people, string? prefix, string? after)
    {
        if (Folding.ForSorting(prefix ?? "") is { Length: > 0 } from)
        {
            var to = from + Folding.Last;
            people = people.Where(u => string.Compare(u.SortName, from) >= 0 && string.Compare(u.SortName, to) < 0);
        }

        if (Read(after) is var (key, id))
            people = people.Where(u => EF.Functions.GreaterThan(ValueTuple.Create(u.SortName, u.Id), ValueTuple.Create(key, id)));
        return people.OrderBy(u => u.SortName).ThenBy(u => u.Id);
    }

    private static IQueryable<User> ByAddress(IQueryable<User> people, string? prefix, string? after)
    {
        if (EmailAddress.Normalize(prefix ?? "") is { Length: > 0 } from)
        {
            var to = from + Folding.Last;
            people = people.Where(u => string.Compare(u.NormalizedEmail, from) >= 0 && string.Compare(u.NormalizedEmail, to) < 0);
        }

        if (Read(after) is var (key, id))
            people = people.Where(u => EF.Functions.GreaterThan(ValueTuple.Create(u.NormalizedEmail, u.Id), ValueTuple.Create(key, id)));
        return people.OrderBy(u => u.NormalizedEmail).ThenBy(u => u.Id);
    }

    private async Task<ILookup<Guid, string>> RolesAsync(Guid[] ids, CancellationToken ct)
    {
        var roles = await db.Set<RoleAssignment>().AsNoTracking()
            .InForceOn(zone.Today)
            .Where(a => ids.Contains(a.UserId))
            .Select(a => new { a.UserId, a.Role!.Name })
            .Distinct()
            .ToListAsync(ct);
        return roles.ToLookup(r => r.UserId, r => r.Name);
    }

    private static string Cursor(string key, Guid id) => WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes($"{id:N}{key}"));

    private static (string Key, Guid Id)? Read(string? cursor)
    {
        if (cursor is not { Length: > 0 and < 1000 })
            return null;
        try
        {
            var text = Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(cursor));
            return text.Length >= 32 && !text.Any(char.IsControl) && Guid.TryParseExact(text[..32], "N", out var id) ? (text[32..], id) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}
