using CQ.Abstractions.Data;

namespace CQ.Glossary.Models;

/// <summary>
/// A word of the councils and what it means (R54). Always public: it bears no audience, because a word that only some may read explains nothing.
/// </summary>
public sealed class GlossaryTerm : TenantOwned, IVersioned
{
    /// <summary>More would not be read; it also lets the whole glossary stand on one page.</summary>
    public const int Maximum = 500;

    /// <summary>In the address; never changes, so that links stay good when the word is corrected.</summary>
    public required string Slug { get; init; }

    public required string Title { get; set; }

    /// <summary>The title without accents and capitals: unique, and the order of the page.</summary>
    public required string FoldedTitle { get; set; }

    /// <summary>The meaning in a sentence or two.</summary>
    public required string Summary { get; set; }

    /// <summary>Markdown: an example, a figure, a link. May be empty.</summary>
    public required string Text { get; set; }

    public long Version { get; private set; }
}
