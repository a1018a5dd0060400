using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Limits;

/// <summary>What every page must at least do.</summary>
public sealed class RazorController(RowContext db) : Controller
{
    [HttpGet("/razor")]
    public async Task<IActionResult> Index() => View("/Views/Index.cshtml", await db.Rows.AsNoTracking().OrderBy(r => r.Id).Take(20).ToListAsync());
}
