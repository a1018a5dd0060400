using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services;

/// <summary>Takes a term out of the glossary.</summary>
public sealed class RemoveTerm(CqDbContext db)
{
    /// <summary>True when it was there; false when somebody else was faster, which comes to the same.</summary>
    /// <param name="slug">Which term.</param>
    /// <param name="seen">The version that was on the screen: nobody removes what they have not read.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<Outcome<bool>> RemoveAsync(string slug, long seen, CancellationToken ct = default)
    {
        var term = await db.Set<GlossaryTerm>().FirstOrDefaultAsync(t => t.Slug == slug, ct);
        if (term is null)
            return false;
        db.ExpectVersion(term, seen);
        db.Remove(term);
        return await db.TrySaveAsync(ct) ? true : new Refusal("Quelqu’un vient de modifier ce terme. Relisez-le avant de le retirer.");
    }
}
