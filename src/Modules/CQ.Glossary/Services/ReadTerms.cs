using CQ.Data;
using CQ.Glossary.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services;

/// <summary>Terms to show.</summary>
public sealed class ReadTerms(CqDbContext db)
{
    /// <summary>All of them, in alphabetical order; there are never more than <see cref="GlossaryTerm.Maximum"/>.</summary>
    public async Task<IReadOnlyList<GlossaryTerm>> AllAsync(CancellationToken ct = default) =>
        await db.Set<GlossaryTerm>().AsNoTracking().OrderBy(t => t.FoldedTitle).ToListAsync(ct);

    public Task<GlossaryTerm?> FindAsync(string slug, CancellationToken ct = default) =>
        db.Set<GlossaryTerm>().AsNoTracking().FirstOrDefaultAsync(t => t.Slug == slug, ct);
}
