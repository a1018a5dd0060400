using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Glossary.Models;
using CQ.Glossary.Services;
using CQ.Glossary.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Glossary.Controllers;

/// <summary>Writes the glossary. Terms stand under <c>termes/</c>, so that no word can take the place of <c>nouveau</c>.</summary>
[Admin]
[Route("admin/glossaire")]
[RequirePermission(nameof(Permissions.ManageGlossary), TenantWide = true)]
[Access(RoleNames.Administrator, RoleNames.Coordination)]
public sealed class GlossaryAdminController(ReadTerms read, AddTerm add, EditTerm edit, RemoveTerm remove, INotifier notifier) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await read.AllAsync(ct));

    [HttpGet("nouveau")]
    public IActionResult Create() => View("Edit", new TermForm());

    [HttpPost("nouveau")]
    public async Task<IActionResult> Create(TermForm form, CancellationToken ct)
    {
        if (Words(form) is not { } words)
            return View("Edit", form);
        var added = await add.AddAsync(words, ct: ct);
        if (!added.Succeeded)
        {
            Refuse(added.Refusal);
            return View("Edit", form);
        }

        notifier.Success(T["« {0} » est dans le glossaire.", added.Value.Title]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("termes/{slug}")]
    public async Task<IActionResult> Edit(string slug, CancellationToken ct) =>
        await read.FindAsync(slug, ct) is { } term ? View(TermForm.Of(term)) : NotFound();

    [HttpPost("termes/{slug}")]
    public async Task<IActionResult> Edit(string slug, TermForm form, CancellationToken ct)
    {
        form.Slug = slug;
        if (Words(form) is not { } words)
            return View(form);
        var edited = await edit.EditAsync(slug, words, form.Seen, ct);
        if (edited.Succeeded)
        {
            notifier.Success(T["« {0} » est enregistré.", edited.Value.Title]);
            return RedirectToAction(nameof(Index));
        }

        Refuse(edited.Refusal);
        if (edited.Refusal == EditTerm.Overtaken && await read.FindAsync(slug, ct) is { } now)
        {
            (form.Theirs, form.Seen) = (now, now.Version);
            ModelState.Remove(nameof(form.Seen));
        }

        return View(form);
    }

    [HttpGet("termes/{slug}/retirer")]
    public async Task<IActionResult> Remove(string slug, CancellationToken ct) =>
        await read.FindAsync(slug, ct) is { } term ? View(TermForm.Of(term)) : NotFound();

    [HttpPost("termes/{slug}/retirer")]
    public async Task<IActionResult> Remove(string slug, long seen, CancellationToken ct)
    {
        var removed = await remove.RemoveAsync(slug, seen, ct);
        if (!removed.Succeeded && await read.FindAsync(slug, ct) is { } term)
        {
            Refuse(removed.Refusal);
            ModelState.Remove(nameof(seen));
            return View(TermForm.Of(term));
        }

        notifier.Success(T["Le terme n’est plus dans le glossaire."]);
        return RedirectToAction(nameof(Index));
    }

    /// <summary>What the form says, when nothing about it is wrong; else the faults stand beside the fields.</summary>
    private TermWords? Words(TermForm form)
    {
        if (!ModelState.IsValid)
            return null;
        Outcome<TermWords> words = TermWords.Of(form.Title, form.Summary, form.Text);
        if (words.Succeeded)
            return words.Value;
        Refuse(words.Refusal);
        return null;
    }
}
