using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Search.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>Adds, changes and removes groups of synonyms. They count from the next search on: the index knows nothing of them.</summary>
public sealed class KeepSynonyms(CqDbContext db)
{
    private static readonly Refusal Exists = new("Un autre groupe commence déjà par ce mot : complétez-le.", "Line");
    private static readonly Refusal Overtaken = new("Quelqu’un a changé ce groupe pendant que vous l’écriviez. Relisez-le, puis enregistrez de nouveau.");

    public async Task<IReadOnlyList<SynonymGroup>> AllAsync(CancellationToken ct) => await db.Set<SynonymGroup>().AsNoTracking().OrderBy(g => g.FoldedFirst).ToListAsync(ct);

    public Task<SynonymGroup?> FindAsync(Guid id, CancellationToken ct) => db.Set<SynonymGroup>().AsNoTracking().FirstOrDefaultAsync(g => g.Id == id, ct);

    public async Task<Outcome<SynonymGroup>> AddAsync(SynonymWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (await db.Set<SynonymGroup>().CountAsync(ct) >= SynonymGroup.MostGroups)
            return new Refusal("Un secteur garde au plus {0} groupes. Retirez-en un d’abord.", null, SynonymGroup.MostGroups);
        if (await IsTakenAsync(words, Guid.Empty, ct))
            return Exists;
        var group = new SynonymGroup { Expressions = words.Expressions, FoldedFirst = words.FoldedFirst };
        db.Add(group);
        return await db.TrySaveAsync(ct) ? group : Exists;
    }

    /// <summary>Null when there is no such group any more.</summary>
    /// <param name="seen">The version the editor had on the screen.</param>
    public async Task<Outcome<SynonymGroup>?> EditAsync(Guid id, SynonymWords words, long seen, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (await db.Set<SynonymGroup>().FirstOrDefaultAsync(g => g.Id == id, ct) is not { } group)
            return null;
        if (await IsTakenAsync(words, id, ct))
            return (Outcome<SynonymGroup>)Exists;
        if (group.Version != seen)
            return (Outcome<SynonymGroup>)Overtaken;
        db.ExpectVersion(group, seen);
        (group.Expressions, group.FoldedFirst) = (words.Expressions, words.FoldedFirst);
        return await db.TrySaveAsync(ct) ? group : Overtaken;
    }

    public async Task RemoveAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<SynonymGroup>().FirstOrDefaultAsync(g => g.Id == id, ct) is not { } group)
            return;
        db.Remove(group);
        await db.SaveChangesAsync(ct);
    }

    private Task<bool> IsTakenAsync(SynonymWords words, Guid but, CancellationToken ct) => db.Set<SynonymGroup>().AnyAsync(g => g.FoldedFirst == words.FoldedFirst && g.Id != but, ct);
}
