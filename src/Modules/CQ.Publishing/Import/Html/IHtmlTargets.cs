namespace CQ.Publishing.Import.Html;

/// <summary>Where the links and pictures of a text lead on this site.</summary>
public interface IHtmlTargets
{
    /// <summary>An address as the text wrote it, made absolute and safe, or of this site (<c>~/…</c>); null when it leads nowhere one may go.</summary>
    string? Link(string href);

    /// <summary>The address of a picture on this site (<c>~/fichiers/…</c>); null when it was not brought along.</summary>
    string? Picture(string source);

    /// <summary>Addresses of the pictures of a gallery, as the old site wrote them.</summary>
    /// <param name="ids">Of attachments; empty for all that hang on the text's own item.</param>
    IReadOnlyList<(string Source, string Alt)> Gallery(IReadOnlyList<string> ids);
}
