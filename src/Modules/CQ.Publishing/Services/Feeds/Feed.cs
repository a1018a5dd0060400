namespace CQ.Publishing.Services.Feeds;

/// <summary>What a feed is, beside its entries.</summary>
/// <param name="Id">Stays the same for ever, also when the site moves.</param>
/// <param name="Path">The page it is about, from the slash on.</param>
/// <param name="SelfPath">Its own address.</param>
public sealed record Feed(Guid Id, string Title, string Subtitle, string Author, string Path, string SelfPath, string Language, IReadOnlyList<FeedEntry> Entries)
{
    public DateTimeOffset UpdatedAt => Entries.Count == 0 ? DateTimeOffset.UnixEpoch : Entries.Max(e => e.UpdatedAt);
}
