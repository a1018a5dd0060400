namespace CQ.Mvc.Blocks;

/// <summary>A block of a page that its editors compose: they see its name, move it, hide it. A new one stands at its default place by itself.</summary>
public interface IComposedBlock : IPageBlock
{
    /// <summary>Stored with the page's order: never changed once released, unique on the page. Lower case, words joined by hyphens: <c>balance</c>.</summary>
    string Key { get; }

    /// <summary>What editors call it, in French; its translation stands in its module's texts.</summary>
    string Label { get; }

    /// <summary>What it shows, in one sentence, likewise.</summary>
    string Summary { get; }

    /// <summary>False for one that editors choose to add.</summary>
    bool ShownByDefault { get; }
}
