using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Search.Models;
using CQ.Search.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Search.Services.Keeping;

/// <summary>The searches that the viewer keeps for themselves.</summary>
public sealed class KeepSearches(CqDbContext db, IViewer viewer, SearchScreens screens, TimeProvider time)
{
    public async Task<IReadOnlyList<SavedSearch>> MineAsync(CancellationToken ct) =>
        await db.Set<SavedSearch>().AsNoTracking().Where(s => s.UserId == viewer.UserId).OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(ct);

    /// <summary>Keeps a search and writes about what is new; keeping it twice changes nothing.</summary>
    public async Task<Outcome<SavedSearch>> SaveAsync(SearchAddress address, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(address);
        var query = (address with { Page = 1, ByDate = false, Text = address.Text.Trim() }).ToQuery();
        if (address.Text.Trim().Length == 0 || query.Length > SavedSearch.LongestQuery)
            return new Refusal("Cette recherche ne peut pas être gardée : elle est vide ou trop longue.");
        var mine = await db.Set<SavedSearch>().Where(s => s.UserId == viewer.UserId).ToListAsync(ct);
        if (mine.Find(s => s.Query == query) is { } known)
            return known;
        if (mine.Count >= SavedSearch.MostOfAPerson)
            return new Refusal("Vous gardez déjà {0} recherches. Retirez-en une d’abord.", null, SavedSearch.MostOfAPerson);
        var name = await screens.NameAsync(address, ct);
        var saved = new SavedSearch
        {
            UserId = viewer.UserId!.Value, Name = name.Length > SavedSearch.LongestName ? name[..(SavedSearch.LongestName - 1)] + "…" : name, Query = query, HasAlert = true, LookedAt = time.GetUtcNow(),
        };
        db.Add(saved);
        // Saved twice at once: the other one stands.
        await db.TrySaveAsync(ct);
        return saved;
    }

    /// <summary>False when it is not the viewer's, or gone.</summary>
    public async Task<bool> TellAsync(Guid id, bool tell, CancellationToken ct)
    {
        if (await db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id && s.UserId == viewer.UserId, ct) is not { } saved)
            return false;
        if (tell && !saved.HasAlert)
            saved.LookedAt = time.GetUtcNow();
        saved.HasAlert = tell;
        await db.SaveChangesAsync(ct);
        return true;
    }

    public async Task<bool> RemoveAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == id && s.UserId == viewer.UserId, ct) is not { } saved)
            return false;
        db.Remove(saved);
        await db.SaveChangesAsync(ct);
        return true;
    }
}
