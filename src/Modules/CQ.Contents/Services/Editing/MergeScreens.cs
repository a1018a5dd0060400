using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services.Comparing;
using CQ.Contents.ViewModels;

namespace CQ.Contents.Services.Editing;

/// <summary>The screen on which two texts become one.</summary>
public sealed class MergeScreens(MergeTexts merges, FormWords formWords, WordsText texts, IPeople people)
{
    public Task<ContentItem?> ReloadAsync(Guid id, CancellationToken ct = default) => merges.ReloadAsync(id, ct);

    public async Task<MergePage?> OfAsync(ContentItem item, IContentType type, ContentForm form, ContentWords mine, int basedOn, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(form);
        if (await merges.OfAsync(item, mine, basedOn, null, ct) is not var (merge, _, theirs))
            return null;
        // Sent again as it is read here, so that the choices fall on the same pieces.
        var again = formWords.Fill(mine.Clean());
        (again.Id, again.Seen, again.BasedOn, again.Note) = (item.Id, item.Version, basedOn, form.Note);
        var describe = await texts.ForAsync(type, [mine, theirs.ToWords()], ct);
        var name = (await people.NamesAsync([theirs.AuthorId], ct)).GetValueOrDefault(theirs.AuthorId);
        return new MergePage(item, type, again, mine.Fields, merge, basedOn, theirs, item.Version, name, describe(mine), describe(theirs.ToWords()));
    }

    /// <param name="choices">By key; for text that nobody chose about, both stay.</param>
    public async Task<ContentWords?> ComposeAsync(
        ContentItem item, ContentWords mine, int basedOn, int theirs, IReadOnlyDictionary<string, string> choices, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(choices);
        if (await merges.OfAsync(item, mine, basedOn, theirs, ct) is not var (merge, _, _))
            return null;
        return merge.Compose(key => choices.GetValueOrDefault(key) switch
        {
            "moi" => MergeChoice.Mine,
            "autre" => MergeChoice.Theirs,
            _ => MergeChoice.Both,
        });
    }
}
