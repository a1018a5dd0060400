using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Search.Models;
using CQ.Search.Services.Feeding;
using CQ.Search.Services.Keeping;
using CQ.Search.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Search.Controllers;

/// <summary>Looks after search: words that mean the same, what people look for in vain, the index.</summary>
[Admin]
[Route("admin/recherche")]
[RequirePermission(nameof(Permissions.ManageSearch), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class SearchAdminController(ReadOffice office, KeepSynonyms synonyms, RebuildIndex rebuild, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await office.RunAsync(ct));

    [HttpPost("index")]
    public async Task<IActionResult> Rebuild(CancellationToken ct)
    {
        await rebuild.AskAsync(ct);
        notifier.Success(T["L’index se refait. La recherche reste ouverte pendant ce temps."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("synonymes/nouveau")]
    public IActionResult Add(string? mot) => View("Synonyms", new SynonymForm { Line = mot is { Length: > 0 and <= SynonymGroup.LongestExpression } ? mot + ", " : "" });

    [HttpPost("synonymes/nouveau")]
    public async Task<IActionResult> Add(SynonymForm form, CancellationToken ct)
    {
        if (Words(form) is not { } words)
            return View("Synonyms", form);
        var added = await synonyms.AddAsync(words, ct);
        if (!added.Succeeded)
        {
            Refuse(added.Refusal);
            return View("Synonyms", form);
        }

        notifier.Success(T["C’est enregistré : la prochaine recherche en tient compte."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("synonymes/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) => await synonyms.FindAsync(id, ct) is { } group ? View("Synonyms", SynonymForm.Of(group)) : NotFound();

    [HttpPost("synonymes/{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, SynonymForm form, CancellationToken ct)
    {
        form.Id = id;
        if (Words(form) is not { } words)
            return View("Synonyms", form);
        if (await synonyms.EditAsync(id, words, form.Seen, ct) is not { } edited)
            return NotFound();
        if (!edited.Succeeded)
        {
            Refuse(edited.Refusal);
            return View("Synonyms", form);
        }

        notifier.Success(T["C’est enregistré : la prochaine recherche en tient compte."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpPost("synonymes/{id:guid}/retirer")]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct)
    {
        await synonyms.RemoveAsync(id, ct);
        notifier.Success(T["Ces mots ne sont plus synonymes."]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>What the form says, when nothing about it is wrong; else the faults stand beside the field.</summary>
    private SynonymWords? Words(SynonymForm form)
    {
        if (!ModelState.IsValid)
            return null;
        var words = SynonymWords.Of(form.Line, nameof(form.Line));
        if (words.Succeeded)
            return words.Value;
        Refuse(words.Refusal);
        return null;
    }
}
