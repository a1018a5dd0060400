using CQ.Data;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Controllers;

/// <summary>Lists to choose from.</summary>
internal static class Choices
{
    public static async Task<IReadOnlyList<SelectListItem>> BoroughChoicesAsync(this CqDbContext db, CancellationToken ct) =>
        [.. (await db.Set<Borough>().AsNoTracking().OrderBy(b => b.Number).ToListAsync(ct)).Select(b => new SelectListItem(b.Name, b.Id.ToString()))];
}
