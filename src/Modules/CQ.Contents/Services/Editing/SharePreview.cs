using System.Security.Cryptography;
using System.Text;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>
/// Addresses that show the latest version of an item until a day. The address is a secret of 256 bits and only its hash is kept, so that it can be shown once. It opens
/// nothing private: what is for a council or a group asks for belonging to it all the same.
/// </summary>
public sealed class SharePreview(CqDbContext db, ContentDesk desk, IViewer viewer, TimeProvider time)
{
    public const int Most = 10;

    private const int TokenBytes = 32;

    public static IReadOnlyList<int> Days { get; } = [1, 7, 30];

    public bool May(ContentItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!desk.May(ContentVerb.View, item))
            return false;
        return Holds(Permissions.PreviewContent, item) || (item.AuthorId == viewer.UserId && Holds(Permissions.PreviewOwnContent, item)) || desk.May(ContentVerb.Edit, item);
    }

    /// <returns>The token, which nobody can read again.</returns>
    public async Task<Outcome<string>> CreateAsync(ContentItem item, int days, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!May(item))
            return ContentDesk.NotYours;
        if (!Days.Contains(days))
            return new Refusal("Choisissez une durée parmi celles proposées.");
        var now = time.GetUtcNow();
        if (await db.Set<PreviewLink>().CountAsync(l => l.ContentItemId == item.Id && l.ExpiresAt > now, ct) >= Most)
            return new Refusal("Ce contenu a déjà {0} adresses d’aperçu : supprimez-en une.", null, Most);
        db.RemoveRange(await db.Set<PreviewLink>().Where(l => l.ContentItemId == item.Id && l.ExpiresAt <= now).ToListAsync(ct));
        var token = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(TokenBytes));
        db.Add(new PreviewLink { ContentItemId = item.Id, TokenHash = Hash(token), CreatedById = viewer.RequireUserId(), CreatedAt = now, ExpiresAt = now.AddDays(days) });
        await db.SaveChangesAsync(ct);
        return token;
    }

    public async Task<IReadOnlyList<PreviewLink>> OfAsync(ContentItem item, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        var now = time.GetUtcNow();
        return await db.Set<PreviewLink>().AsNoTracking().Where(l => l.ContentItemId == item.Id && l.ExpiresAt > now).OrderBy(l => l.ExpiresAt).Take(Most).ToListAsync(ct);
    }

    public async Task<Outcome<bool>> RevokeAsync(ContentItem item, Guid linkId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (!May(item))
            return ContentDesk.NotYours;
        if (await db.Set<PreviewLink>().FirstOrDefaultAsync(l => l.Id == linkId && l.ContentItemId == item.Id, ct) is { } link)
        {
            db.Remove(link);
            await db.SaveChangesAsync(ct);
        }

        return true;
    }

    /// <summary>What an address shows to the viewer; null when it never was, is over, or is not for them: nobody can tell which.</summary>
    public async Task<(ContentReading Reading, DateTimeOffset Until)?> OpenAsync(string token, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(token);
        if (token.Length > 64)
            return null;
        var (hash, now, audiences) = (Hash(token), time.GetUtcNow(), viewer.Audiences);
        var found = await (from l in db.Set<PreviewLink>().AsNoTracking()
                           where l.TokenHash == hash && l.ExpiresAt > now
                           join i in db.ItemsOfAnyState().AsNoTracking() on l.ContentItemId equals i.Id
                           where audiences.Contains(i.AudienceId) && audiences.Contains(i.LatestAudienceId)
                           join v in db.Set<ContentVersion>().AsNoTracking() on new { Item = i.Id, Number = i.LatestNumber } equals new { Item = v.ContentItemId, v.Number }
                           select new { l.ExpiresAt, Item = i, Version = v }).FirstOrDefaultAsync(ct);
        return found is null ? null : (new ContentReading(found.Item, found.Version.ToWords(), IsPreview: true), found.ExpiresAt);
    }

    private static string Hash(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));

    private bool Holds(Permission permission, ContentItem item) => (item.CouncilId, item.GroupId) switch
    {
        (null, null) => viewer.Has(permission, GrantScope.Tenant),
        var (council, group) => (council is { } c && viewer.HasForCouncil(permission, c)) || (group is { } g && viewer.HasForGroup(permission, g)),
    };
}
