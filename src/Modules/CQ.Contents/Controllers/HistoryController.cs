using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Comparing;
using CQ.Contents.Services.Editing;
using CQ.Contents.ViewModels;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Controllers;

/// <summary>The versions of an item that the viewer may read, what differs between two of them, and the way back to one.</summary>
[Admin]
[Route("admin/contenus/{id:guid}/versions")]
[RequirePermission(nameof(Permissions.ListContent))]
[Access(RoleNames.Administrator, RoleNames.Coordination, RoleNames.AnimationTeam, RoleNames.CouncilMember)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HistoryController(ContentDesk desk, ContentTypes types, WordsText texts, MergeTexts merges, IPeople people, INotifier notifier) : CqController
{
    private const int PageSize = 30;

    [HttpGet("")]
    public async Task<IActionResult> Index(Guid id, [FromQuery(Name = "apres")] int? before, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var versions = desk.Versions(item);
        if (before is { } number)
            versions = versions.Where(v => v.Number < number);
        // The texts are long and not shown here.
        var rows = await versions.OrderByDescending(v => v.Number).Take(PageSize + 1)
            .Select(v => new VersionRow(v.Number, v.Title, v.Note, v.At, v.AuthorId, v.Body.Length)).ToListAsync(ct);
        var names = await people.NamesAsync([.. rows.Select(r => r.AuthorId).Distinct()], ct);
        return View(new HistoryPage(item, [.. rows.Take(PageSize)], names, rows.Count > PageSize ? rows[PageSize - 1].Number : null, desk.May(ContentVerb.Edit, item)));
    }

    /// <summary>Without numbers: the latest beside the one before.</summary>
    [HttpGet("comparer")]
    public async Task<IActionResult> Compare(Guid id, [FromQuery(Name = "de")] int? from, [FromQuery(Name = "a")] int? to, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var right = to ?? item.LatestNumber;
        var left = from ?? right - 1;
        if (left > right)
            (left, right) = (right, left);
        var versions = await desk.Versions(item).Where(v => v.Number == left || v.Number == right).ToListAsync(ct);
        if (versions.Find(v => v.Number == right) is not { } after)
            return NotFound();
        // A version that is not theirs to read is left out, as if the history began after it.
        var before = versions.Find(v => v.Number == left);
        if (before is null && from is not null)
            return NotFound();
        var type = types.Get(item.Type);
        var earlier = before?.ToWords() ?? after.ToWords() with { Title = "", Summary = "", Body = "", Fields = "{}" };
        var describe = await texts.ForAsync(type, [earlier, after.ToWords()], ct);
        var names = await people.NamesAsync([.. new[] { before?.AuthorId, after.AuthorId }.OfType<Guid>().Distinct()], ct);
        return View(new ComparePage(item, before, after, names, VersionDiff.Of(earlier, after.ToWords(), describe), desk.May(ContentVerb.Edit, item)));
    }

    /// <summary>Makes an old version the latest again. Readers see it once it is published.</summary>
    [HttpPost("{number:int}/reprendre")]
    public async Task<IActionResult> Restore(Guid id, int number, long seen, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        var restored = await desk.RestoreAsync(item, number, T["Version {0} reprise", number], seen, ct);
        if (restored.Succeeded)
        {
            notifier.Success(T["La version {0} est reprise. Relisez-la, puis publiez.", number]);
            return RedirectToAction("Edit", "Editor", new { id });
        }

        await merges.ReloadAsync(id, ct);
        notifier.Warning(restored.Refusal == SaveContent.Overtaken ? T["Quelqu’un a enregistré ce contenu entre-temps. Regardez d’abord ce qui a changé."] : T[restored.Refusal.Text, restored.Refusal.Arguments]);
        return RedirectToAction(nameof(Index), new { id });
    }
}
