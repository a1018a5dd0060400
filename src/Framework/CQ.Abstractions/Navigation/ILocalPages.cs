namespace CQ.Abstractions.Navigation;

/// <summary>Says which addresses of a module's pages lead nowhere, so that broken links are found while writing.</summary>
public interface ILocalPages
{
    /// <summary>First segments of the addresses it answers for, e.g. <c>quartiers</c>.</summary>
    IReadOnlyCollection<string> Segments { get; }

    /// <summary>Those that show nothing to the viewer. At most two statements.</summary>
    /// <param name="paths">Begin with a slash and one of the segments; without query.</param>
    Task<IReadOnlySet<string>> MissingAsync(IReadOnlyCollection<string> paths, CancellationToken ct);
}
