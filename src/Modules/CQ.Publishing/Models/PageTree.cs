using CQ.Abstractions.Values;

namespace CQ.Publishing.Models;

/// <summary>Which page stands under which, in one place. Three levels: deeper, nobody finds anything again.</summary>
/// <param name="above">Every page with the one above it, hidden ones too.</param>
public sealed class PageTree(IEnumerable<(Guid Page, Guid? Above)> above)
{
    public const int Levels = 3;

    private readonly Dictionary<Guid, Guid?> _above = above.ToDictionary(p => p.Page, p => p.Above);

    /// <summary>What keeps a page from standing there, if anything.</summary>
    /// <param name="page">It may not be in the tree yet.</param>
    /// <param name="parent">Null: at the top.</param>
    public Refusal? Fault(Guid page, Guid? parent)
    {
        if (parent is not { } under)
            return null;
        if (!_above.ContainsKey(under))
            return new Refusal("Choisissez une page du même endroit, déjà publiée.", nameof(PageFields.ParentId));
        if (under == page || PathTo(under).Contains(page))
            return new Refusal("Une page ne peut pas être sous elle-même.", nameof(PageFields.ParentId));
        return PathTo(under).Count + HeightOf(page) > Levels
            ? new Refusal("Cela ferait plus de {0} niveaux : choisissez une page plus haut.", nameof(PageFields.ParentId), Levels)
            : null;
    }

    /// <summary>The page and those above it. Ends where a page is not in the tree, or stands above itself.</summary>
    private List<Guid> PathTo(Guid page)
    {
        var path = new List<Guid>();
        for (Guid? at = page; at is { } id && _above.ContainsKey(id) && !path.Contains(id); at = _above[id])
            path.Add(id);
        return path;
    }

    /// <summary>Levels of the page and of what stands under it.</summary>
    private int HeightOf(Guid page) => 1 + _above.Keys.Where(k => k != page).Select(k => PathTo(k).IndexOf(page)).Append(0).Max();
}
