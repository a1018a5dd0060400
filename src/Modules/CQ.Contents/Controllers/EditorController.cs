using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Contents.Services.Editing;
using CQ.Contents.Services.Files;
using CQ.Contents.ViewModels;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Contents.Controllers;

/// <summary>One screen to write things of every type: saved as a draft, proposed, or published, with one button.</summary>
public sealed class EditorController(
    ContentDesk desk,
    ContentTypes types,
    ContentRights rights,
    SaveContent save,
    KeepTyping typing,
    EditorScreens screens,
    MergeScreens merges,
    FormWords formWords,
    SavedWords said,
    AttachPicture pictures,
    INotifier notifier,
    TimeProvider time) : EditorPages(formWords)
{
    public const string FreshPreview = "preview";

    [HttpGet("nouveau/{segment}")]
    [StatementBudget(20)]
    public async Task<IActionResult> Create(string segment, [FromQuery(Name = "reprise")] Guid? resume, [FromQuery(Name = "lieu")] string? place, [FromQuery(Name = "depuis")] Guid? source, CancellationToken ct)
    {
        if (types.BySegment(segment) is not { } type)
            return NotFound();
        if (!rights.MayAnywhere(ContentVerb.Edit, type))
            return Forbid();
        var form = new ContentForm { Id = resume ?? Guid.CreateVersion7(), CommentsOpen = type.OpensComments, Language = ContentWords.Languages[0], Place = place };
        if (source is { } announced && await desk.FindAsync(announced, ct) is { } other)
            await BeginFromAsync(form, other, ct);
        if (resume is { } id && await typing.MineAsync(id, ct) is { } kept)
        {
            form.Body = KeepTyping.Fields(kept).GetValueOrDefault(nameof(form.Body))?.FirstOrDefault();
            Resume(kept);
        }

        return await ShowAsync(type, null, null, form, type.FieldsType is { } own ? Activator.CreateInstance(own) : null, null, ct);
    }

    [HttpPost("nouveau/{segment}")]
    public async Task<IActionResult> Create(string segment, ContentForm form, [FromQuery(Name = "depuis")] Guid? source, CancellationToken ct)
    {
        if (types.BySegment(segment) is not { } type)
            return NotFound();
        if (!rights.MayAnywhere(ContentVerb.Edit, type))
            return Forbid();
        var fields = await BindFieldsAsync(type);
        if (form.Id == Guid.Empty)
            form.Id = Guid.CreateVersion7();
        if (Words(form, type, fields) is not { } words || await IllustrateAsync(form, type, words, ct) is not { } illustrated)
            return await ShowAsync(type, null, null, form, fields, null, ct);
        words = illustrated;
        var created = await desk.CreateAsync(type.Name, words, form.Id, ct);
        if (created.Succeeded)
            return await AfterSavingAsync(created.Value, form, fields, words.Placement, ct, source);
        // It was saved before, from another window: the same as two editors.
        if (created.Refusal == SaveContent.Overtaken && await merges.ReloadAsync(form.Id, ct) is { } known && known.Type == type.Name)
            return await MergeAsync(known, type, form, words, null, ct);
        Refuse(created.Refusal, type);
        return await ShowAsync(type, null, null, form, fields, null, ct);
    }

    /// <summary>What announces it says already how it is called, whose it is and for whom: nobody types that twice.</summary>
    private async Task BeginFromAsync(ContentForm form, ContentItem other, CancellationToken ct)
    {
        var begun = FormWords.Fill((await save.LatestAsync(other, ct)).ToWords());
        (form.Title, form.Summary, form.PictureId, form.Place, form.Audience) = (begun.Title, begun.Summary, begun.PictureId, begun.Place, begun.Audience);
        (form.Topics, form.Tags, form.Language) = (begun.Topics, begun.Tags, begun.Language);
        if (other is { PublishedAt: not null, Slug: { } slug })
            form.Body = $"[{other.Title.Replace('[', '(').Replace(']', ')')}]({types.PathOf(other.Type, slug)})";
    }

    [HttpGet("{id:guid}")]
    [StatementBudget(24)]
    public async Task<IActionResult> Edit(Guid id, [FromQuery(Name = "reprise")] string? resume, CancellationToken ct)
    {
        if (await desk.FindAsync(id, ct) is not { } item)
            return NotFound();
        if (!desk.May(ContentVerb.Edit, item))
            return RedirectToAction("Show", "Preview", new { id });
        var type = types.Get(item.Type);
        var words = (await save.LatestAsync(item, ct)).ToWords();
        var form = FormWords.Fill(words);
        (form.Id, form.Seen, form.BasedOn) = (item.Id, item.Version, item.LatestNumber);
        var kept = await typing.MineAsync(item.Id, ct);
        if (kept is not null && resume is not null)
        {
            Resume(kept);
            form.Body = KeepTyping.Fields(kept).GetValueOrDefault(nameof(form.Body))?.FirstOrDefault() ?? form.Body;
            // Typed over an older version: saving it shows both texts.
            if (kept.BasedOn != item.LatestNumber)
                (form.BasedOn, form.Seen) = (kept.BasedOn, -1);
            kept = null;
        }

        return await ShowAsync(type, item, words.Placement, form, type.FieldsType is { } own ? ContentFields.Read(own, words.Fields) : null, kept, ct);
    }

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, ContentForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Id = id;
        if (await desk.FindAsync(id, ct) is not { } item)
            return Gone(form);
        if (!desk.May(ContentVerb.Edit, item))
            return Forbid();
        var type = types.Get(item.Type);
        var fields = await BindFieldsAsync(type);
        if (Words(form, type, fields) is not { } words || await IllustrateAsync(form, type, words, ct) is not { } illustrated)
            return await ShowAsync(type, item, null, form, fields, null, ct);
        words = illustrated;
        if (MergeTexts.Same(words, await save.LatestAsync(item, ct)))
            return await AfterSavingAsync(item, form, fields, words.Placement, ct);
        var saved = await desk.SaveAsync(item, words, form.Seen, ct);
        if (saved.Succeeded)
            return await AfterSavingAsync(saved.Value, form, fields, words.Placement, ct);
        if (saved.Refusal == SaveContent.Overtaken)
            return await merges.ReloadAsync(id, ct) is { } now ? await MergeAsync(now, type, form, words, null, ct) : Gone(form);
        Refuse(saved.Refusal, type);
        return await ShowAsync(type, item, null, form, fields, null, ct);
    }

    /// <summary>What is left to choose is chosen; then it is saved, unless somebody was faster once more.</summary>
    [HttpPost("{id:guid}/fusion")]
    public async Task<IActionResult> Merge(
        Guid id, ContentForm form, string? fieldsJson, int theirs, [FromForm(Name = "choix")] Dictionary<string, string>? choices, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        form.Id = id;
        if (await desk.FindAsync(id, ct) is not { } item)
            return Gone(form);
        if (!desk.May(ContentVerb.Edit, item))
            return Forbid();
        var type = types.Get(item.Type);
        var fields = type.FieldsType is { } own ? ContentFields.Read(own, fieldsJson ?? "{}") : null;
        if (Words(form, type, fields) is not { } mine)
            return await ShowAsync(type, item, null, form, fields, null, ct);
        if (await merges.ComposeAsync(item, mine, form.BasedOn, theirs, choices ?? [], ct) is not { } merged)
            return Gone(form);
        var saved = await desk.SaveAsync(item, merged, form.Seen, ct);
        if (saved.Succeeded)
        {
            await typing.DropAsync(id, ct);
            notifier.Success(T["Les deux textes sont réunis et enregistrés. Relisez l’ensemble."]);
            return RedirectToAction(nameof(Edit), new { id });
        }

        if (saved.Refusal != SaveContent.Overtaken)
        {
            Refuse(saved.Refusal, type);
            return await ShowAsync(type, item, null, form, fields, null, ct);
        }

        return await merges.ReloadAsync(id, ct) is { } now ? await MergeAsync(now, type, form, merged, theirs, ct) : Gone(form);
    }

    /// <param name="source">What it was begun from.</param>
    private async Task<IActionResult> AfterSavingAsync(ContentItem item, ContentForm form, object? fields, Placement place, CancellationToken ct, Guid? source = null)
    {
        var type = types.Get(item.Type);
        if (form.Act is ContentForm.Publish or ContentForm.Review)
        {
            var done = form.Act == ContentForm.Publish ? await desk.PublishAsync(item, ct) : await AskReviewAsync(item, ct);
            if (!done.Succeeded)
            {
                // Nothing is kept of this request; the words are on the screen.
                Refuse(done.Refusal, type);
                var known = await merges.ReloadAsync(item.Id, ct);
                return await ShowAsync(type, form.BasedOn == 0 ? null : known, place, form, fields, null, ct);
            }
        }

        await typing.DropAsync(item.Id, ct);
        var announcing = source is { } id && form.Act == ContentForm.Publish ? ReadAt(await desk.FindAsync(id, ct)) : null;
        if (form.Act != ContentForm.Preview)
            notifier.Success(announcing is null || item.HomeAsked ? said.Of(item, form.Act) : T["« {0} » est publié, et cette page y mène.", item.Title]);
        if (form.Act == ContentForm.Publish && await pictures.HiddenAsync(item, ct) is { Count: > 0 } hidden)
            notifier.Warning(T["Des fichiers de ce texte ne sont pas pour tous ses lecteurs, qui ne les verront pas : {0}.", string.Join(", ", hidden)]);
        return form.Act switch
        {
            ContentForm.Preview => RedirectToAction("Show", "Preview", new { id = item.Id }),
            ContentForm.Publish when (announcing ?? ReadAt(item)) is { } page => LocalRedirect(page),
            _ => RedirectToAction(nameof(Edit), new { id = item.Id }),
        };
    }

    /// <summary>Whoever published goes where readers find it: nothing says more clearly that it is done. Null while nobody reads it.</summary>
    private string? ReadAt(ContentItem? item) =>
        item is { Slug: { } slug } && item.StateAt(time.GetUtcNow()) == ContentState.Published ? types.PathOf(item.Type, slug) : null;

    /// <summary>With the picture that came along, or without the one that was taken away; null when it cannot be kept.</summary>
    private async Task<ContentWords?> IllustrateAsync(ContentForm form, IContentType type, ContentWords words, CancellationToken ct)
    {
        if (form.NoPicture)
            words = words with { PictureId = null };
        if (form.Picture is not { Length: > 0 } file)
            return words;
        var added = await pictures.AddAsync(form.Id, file, form.PictureAlt, ct);
        if (added.Succeeded)
            return words with { PictureId = added.Value };
        Refuse(added.Refusal, type);
        return null;
    }

    private async Task<Outcome<ContentItem>> AskReviewAsync(ContentItem item, CancellationToken ct) =>
        item.ReviewAskedAt is not null ? item : await desk.AskReviewAsync(item, item.Version, ct);

    private async Task<IActionResult> MergeAsync(ContentItem item, IContentType type, ContentForm form, ContentWords mine, int? origin, CancellationToken ct)
    {
        if (await merges.OfAsync(item, type, form, mine, origin ?? form.BasedOn, ct) is not { } page)
            return Gone(form);
        ModelState.Clear();
        return View("Merge", page);
    }

    private async Task<IActionResult> ShowAsync(
        IContentType type, ContentItem? item, Placement? present, ContentForm form, object? fields, ContentAutosave? kept, CancellationToken ct)
    {
        present ??= item is null ? null : (await save.LatestAsync(item, ct)).ToWords().Placement;
        form.Screen = await screens.OfAsync(type, item, item is null ? null : present, form, fields, kept, TempData[FreshPreview] as string, ct);
        if (form.Screen.Offer.First is not { } first)
            return Forbid();
        if (item is null)
        {
            form.Place = form.Screen.Offer.Places.FirstOrDefault(p => p.Key == form.Place)?.Key ?? form.Place ?? first.Key;
            form.Audience ??= AudienceChoice.EveryoneKey;
        }

        return View("Edit", form);
    }
}
