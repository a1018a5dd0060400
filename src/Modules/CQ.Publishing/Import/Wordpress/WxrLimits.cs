namespace CQ.Publishing.Import.Wordpress;

/// <summary>How much of an export is held at once. The file itself is read as a stream and may be larger.</summary>
internal static class WxrLimits
{
    /// <summary>Characters before the first item: title, authors, categories.</summary>
    public const int Header = 16_000_000;

    /// <summary>Characters of one item with its comments.</summary>
    public const int Item = 8_000_000;

    /// <summary>Elements within one another in an item.</summary>
    public const int Depth = 40;

    /// <summary>Items with fewer opening brackets cannot be nested badly.</summary>
    public const int TagsWithoutAsking = 2_000;

    public const int Items = 100_000;
}
