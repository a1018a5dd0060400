using CQ.Abstractions.Modules;

namespace CQ.Contents.Services;

/// <summary>The types whose feature is enabled, in the order of the screens.</summary>
public sealed class ContentTypes(IEnabled<IContentType> enabled)
{
    private IReadOnlyList<IContentType>? _all;

    public IReadOnlyList<IContentType> All => _all ??= [.. enabled.OrderBy(t => t.Position).ThenBy(t => t.Name, StringComparer.Ordinal)];

    public IContentType? Find(string? name) => All.FirstOrDefault(t => t.Name == name);

    public IContentType? BySegment(string? segment) => All.FirstOrDefault(t => t.Segment == segment);

    /// <exception cref="InvalidOperationException">The type's feature is disabled: what needs it should not have been reached.</exception>
    public IContentType Get(string name) => Find(name) ?? throw new InvalidOperationException($"There is no content type '{name}' in this tenant.");

    /// <summary>Where an item is read; begins with <c>~/</c>.</summary>
    public string PathOf(string type, string slug) => $"~/{Get(type).Segment}/{slug}";
}
