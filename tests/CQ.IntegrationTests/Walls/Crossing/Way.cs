namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>From whose things are taken, and at whose doors they are tried.</summary>
internal sealed record Way(string From, string To)
{
    public static IReadOnlyList<Way> Both { get; } = [new("nord", "sud"), new("sud", "nord")];

    /// <summary>The prefix of the tenant that is tried, as a client takes it.</summary>
    public string Prefix => PrefixOf(To);

    public string Root => Prefix.Length == 0 ? "" : "/" + Prefix;

    public static string PrefixOf(string tenant) => tenant == "nord" ? "" : tenant;

    public override string ToString() => $"{From} → {To}";
}
