namespace CQ.Abstractions.Search;

/// <summary>A kind of thing as readers see it in lists of results.</summary>
/// <param name="Name">In addresses: <c>actualites</c>. Unique among all modules.</param>
/// <param name="Label">French, of one: « Actualité ».</param>
/// <param name="PluralLabel">French: « Actualités ».</param>
/// <param name="Icon">Name of an icon of the theme.</param>
/// <param name="Position">Smaller stands first.</param>
/// <param name="IsDated">What is fresh weighs more: news, events.</param>
public sealed record SearchType(string Name, string Label, string PluralLabel, string Icon, int Position, bool IsDated = false)
{
    /// <summary>Any class of the module that translates its words; null: the source's.</summary>
    public Type? Module { get; init; }

    /// <summary>French names of the states its things may be in, by their key, in their order.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> States { get; init; } = [];
}
