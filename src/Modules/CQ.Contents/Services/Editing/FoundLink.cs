namespace CQ.Contents.Services.Editing;

/// <param name="Path">Begins with <c>~/</c>.</param>
/// <param name="Kind">What it is, in the reader's language.</param>
public sealed record FoundLink(string Title, string Path, string Kind)
{
    /// <summary>As it is written in a text; brackets in a title would end the link early.</summary>
    public string Markdown => $"[{Title.Replace("[", "(", StringComparison.Ordinal).Replace("]", ")", StringComparison.Ordinal)}]({Path})";
}
