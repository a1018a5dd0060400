namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>What a tenant has that no other may see or use.</summary>
internal sealed record Belongings
{
    /// <summary>Stands in titles, names and addresses.</summary>
    public required string Word { get; init; }

    /// <summary>Stands in texts alone, so that an answer cannot have it from the question.</summary>
    public required string Tail { get; init; }

    public required Guid News { get; init; }

    public required Guid File { get; init; }

    public required string StorageKey { get; init; }

    public required Guid OldAddress { get; init; }

    public required string OldPath { get; init; }

    public required string PreviewToken { get; init; }

    public required string CalendarToken { get; init; }

    /// <summary>Ids of rows by table.</summary>
    public IReadOnlyDictionary<string, Guid[]> Ids { get; set; } = new Dictionary<string, Guid[]>();

    /// <summary>Slugs that the tenant has alone.</summary>
    public IReadOnlyList<string> Slugs { get; set; } = [];

    public string Mail => $"{Word}@crossing.example";

    public IEnumerable<string> Words => [Word, Tail];
}
