using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Data;
using CQ.Mvc.Access;
using CQ.Mvc.Blocks;
using CQ.Mvc.Notices;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using CQ.Territory.Services.Composing;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.Controllers;

/// <summary>The sector's home page, below its first view, is composed by those who answer for the whole sector.</summary>
[Admin]
[Route("admin/accueil/page")]
[RequirePermission(nameof(Permissions.ManageTerritory), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class HomePageController(
    CqDbContext db, ReadComposition read, ComposePage compose, INotifier notifier, IEnabled<IHomeBlock> blocks) : ComposeController(db, read, compose, notifier)
{
    protected override Task<(EditedPage? Page, IActionResult? Denied)> FindAsync(CancellationToken ct) =>
        Task.FromResult<(EditedPage?, IActionResult?)>((
            new EditedPage(
                new ComposedPage(PageComposition.HomePage, [.. blocks.Where(b => b.Zone != BlockZone.Front)], null), T["Composer la page d’accueil"], "~/", "~/admin/accueil/page",
                "~/admin/accueil", T["Page d’accueil"], IsMember: false),
            null));
}
