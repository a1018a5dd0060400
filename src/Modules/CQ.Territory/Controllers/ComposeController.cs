using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Mvc;
using CQ.Mvc.Notices;
using CQ.Territory.Composing;
using CQ.Territory.Models;
using CQ.Territory.Services.Composing;
using CQ.Territory.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Territory.Controllers;

/// <summary>
/// Composing a page: blocks are moved, hidden and shown by buttons, dragged where scripts run; texts and pictures are added. After each gesture the focus stays on
/// the block, and its new place is said.
/// </summary>
public abstract class ComposeController(CqDbContext db, ReadComposition read, ComposePage compose, INotifier notifier) : CqController
{
    private const string Up = "monter";
    private const string Down = "descendre";
    private const string Place = "placer";
    private const string Show = "montrer";
    private const string Hide = "masquer";

    [HttpGet("")]
    public async Task<IActionResult> Index(string? bloc, string? geste, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        return page is null ? denied! : await ComposeViewAsync(page, bloc, geste, ct);
    }

    /// <param name="geste">What to do with which block: <c>monter:balance</c>, <c>placer:balance:2</c>.</param>
    [HttpPost("")]
    public async Task<IActionResult> Act(string? geste, long seen, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        if (geste?.Split(':') is not [var act, var key, .. var rest])
            return LocalRedirect(page.AdminPath);
        var layer = await LayerOfAsync(page, key, ct);
        var outcome = act switch
        {
            Up => await compose.MoveByAsync(page.Page, layer, key, -1, seen, ct),
            Down => await compose.MoveByAsync(page.Page, layer, key, 1, seen, ct),
            Place when rest is [var at] && int.TryParse(at, out var index) => await compose.MoveToAsync(page.Page, layer, key, index, seen, ct),
            Show => await compose.ShowAsync(page.Page, layer, key, true, seen, ct),
            Hide => await compose.ShowAsync(page.Page, layer, key, false, seen, ct),
            _ => ComposePage.Overtaken,
        };
        if (outcome.Succeeded)
            return LocalRedirect($"{page.AdminPath}?bloc={Uri.EscapeDataString(key)}&geste={act}");
        Refuse(outcome.Refusal);
        db.ChangeTracker.Clear();
        ModelState.Remove(nameof(ComposePageForm.Seen));
        return await ComposeViewAsync(page, null, null, ct);
    }

    [HttpGet("blocs/{genre:regex(^(texte|image)$)}")]
    public async Task<IActionResult> Add(string genre, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        return page is null ? denied! : FormView(page, new OwnBlockForm { Kind = KindOf(genre) });
    }

    [HttpPost("blocs/{genre:regex(^(texte|image)$)}")]
    public async Task<IActionResult> Add(string genre, OwnBlockForm form, string? act, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        form.Kind = KindOf(genre);
        if (Words(form, act) is not { } words)
            return FormView(page, form);
        var added = await compose.AddAsync(page.Page, words, form.MembersOnly, ct);
        if (!added.Succeeded)
        {
            Refuse(added.Refusal);
            return FormView(page, form);
        }

        notifier.Success(T["Le bloc « {0} » est sur la page, à la fin. Montez-le où vous voulez.", added.Value.Title]);
        return LocalRedirect(page.AdminPath);
    }

    [HttpGet("blocs/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        if (await compose.OwnAsync(page.Page, id, ct) is not { } block)
            return NotFound();
        return FormView(page, new OwnBlockForm
        {
            Id = id,
            Kind = block.Kind,
            Title = block.Title,
            Body = block.Body,
            Picture = block.Picture,
            Alt = block.Alt,
            MembersOnly = block.Layer == BlockLayer.Members,
            Seen = block.Version,
        });
    }

    [HttpPost("blocs/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, OwnBlockForm form, string? act, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        if (await compose.OwnAsync(page.Page, id, ct) is not { } block)
            return NotFound();
        (form.Id, form.Kind) = (id, block.Kind);
        if (Words(form, act) is not { } words)
            return FormView(page, form);
        var edited = await compose.EditAsync(page.Page, id, words, form.MembersOnly, form.Seen, ct);
        if (!edited.Succeeded)
            return await OvertakenAsync(page, form, edited.Refusal, ct);
        notifier.Success(T["Le bloc « {0} » est enregistré.", edited.Value.Title]);
        return LocalRedirect(page.AdminPath);
    }

    [HttpGet("blocs/{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        return await compose.OwnAsync(page.Page, id, ct) is { } block
            ? View("RemoveBlock", new OwnBlockForm { Id = id, Title = block.Title, Seen = block.Version, AdminPath = page.AdminPath, PageTitle = page.Title })
            : NotFound();
    }

    [HttpPost("blocs/{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, long seen, CancellationToken ct)
    {
        var (page, denied) = await FindAsync(ct);
        if (page is null)
            return denied!;
        var removed = await compose.RemoveAsync(page.Page, id, seen, ct);
        if (removed.Succeeded)
            notifier.Success(T["Le bloc « {0} » est retiré de la page.", removed.Value]);
        else
            notifier.Warning(T[removed.Refusal.Text, removed.Refusal.Arguments]);
        return LocalRedirect(page.AdminPath);
    }

    /// <summary>The page of this address, or why the viewer does not get it.</summary>
    protected abstract Task<(EditedPage? Page, IActionResult? Denied)> FindAsync(CancellationToken ct);

    private static BlockKind KindOf(string genre) => genre == "image" ? BlockKind.Picture : BlockKind.Text;

    private async Task<BlockLayer> LayerOfAsync(EditedPage page, string key, CancellationToken ct) =>
        page.IsMember && (await read.ReadAsync(page.Page, BlockLayer.Members, ct)).Any(i => i.Key == key) ? BlockLayer.Members : BlockLayer.Page;

    private async Task<IActionResult> ComposeViewAsync(EditedPage page, string? bloc, string? geste, CancellationToken ct)
    {
        var (items, members) = (await ReadAsync(page, BlockLayer.Page, ct), page.IsMember ? await ReadAsync(page, BlockLayer.Members, ct) : []);
        var list = items.Any(i => i.Key == bloc) ? items : members;
        var place = list.ToList().FindIndex(i => i.Key == bloc) + 1;
        return View("Compose", new ComposePageForm(page.Title, page.PublicPath, page.AdminPath, await read.VersionAsync(page.Page, ct), items, members)
        {
            HasMembers = page.IsMember,
            ParentPath = page.ParentPath,
            ParentTitle = page.ParentTitle,
            Focus = place == 0 ? null : $"{(geste == Place ? Up : geste)}:{bloc}",
            Said = place == 0 ? "" : geste switch
            {
                Show => T["Ce bloc se voit de nouveau sur la page."],
                Hide => T["Ce bloc est masqué."],
                _ => T["Ce bloc est maintenant à la place {0} sur {1}.", place, list.Count],
            },
        });
    }

    private async Task<IReadOnlyList<PageItem>> ReadAsync(EditedPage page, BlockLayer layer, CancellationToken ct) =>
        [.. (await read.ReadAsync(page.Page, layer, ct)).Where(i => !i.IsAsleep)];

    // Null: the form is shown again, because something is wrong or to see the preview.
    private OwnBlockWords? Words(OwnBlockForm form, string? act)
    {
        if (form.Kind == BlockKind.Picture && string.IsNullOrWhiteSpace(form.Body))
            ModelState.Remove(nameof(form.Body));
        var words = OwnBlockWords.Of(form.Kind, form.Title, form.Body, form.Picture, form.Alt);
        if (ModelState.IsValid && !words.Succeeded)
            Refuse(words.Refusal);
        form.ShowsPreview = act == OwnBlockForm.Preview;
        return ModelState.IsValid && !form.ShowsPreview ? words.Value : null;
    }

    private async Task<IActionResult> OvertakenAsync(EditedPage page, OwnBlockForm form, Refusal refusal, CancellationToken ct)
    {
        Refuse(refusal);
        db.ChangeTracker.Clear();
        if (await compose.OwnAsync(page.Page, form.Id!.Value, ct) is { } now)
        {
            (form.Theirs, form.Seen) = (now, now.Version);
            ModelState.Remove(nameof(form.Seen));
        }

        return FormView(page, form);
    }

    private ViewResult FormView(EditedPage page, OwnBlockForm form)
    {
        (form.AdminPath, form.PageTitle, form.HasMembers) = (page.AdminPath, page.Title, page.IsMember);
        return View("OwnBlock", form);
    }
}
