using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Reads the versions from the database each time: a decision must not rest on what another node remembers.</summary>
internal sealed class Charters(CqDbContext db) : ICharters
{
    public async Task<Charter?> OnAsync(DateOnly day, CancellationToken ct = default) =>
        Read(await db.Set<CharterVersion>().AsNoTracking().OnDay(day).OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct));

    public async Task<Charter?> ByNumberAsync(int number, CancellationToken ct = default) =>
        Read(await db.Set<CharterVersion>().AsNoTracking().FirstOrDefaultAsync(v => v.Number == number, ct));

    public async Task<IReadOnlyList<Charter>> AllAsync(CancellationToken ct = default) =>
        [.. (await db.Set<CharterVersion>().AsNoTracking().OrderByDescending(v => v.Number).ToListAsync(ct)).Select(Charter.Of)];

    public async Task<Outcome<Charter>> RequireAsync(
        DateOnly day, IReadOnlyCollection<CharterParameter> parameters, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var charter = await OnAsync(day, ct);
        if (charter is null)
            return CharterRefusals.NoneInForce();
        var missing = parameters.FirstOrDefault(p => !p.IsSetIn(charter.Values));
        return missing is null ? charter : CharterRefusals.Unset(missing);
    }

    private static Charter? Read(CharterVersion? version) => version is null ? null : Charter.Of(version);
}
