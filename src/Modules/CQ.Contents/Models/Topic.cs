using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>A subject under which the sector files what it publishes: the coordination keeps the list.</summary>
public sealed class Topic : TenantOwned, IVersioned, ITenantConfiguration
{
    public const int NameLength = 60;

    /// <summary>A sector keeps no more: readers choose among them by eye.</summary>
    public const int Most = 40;

    public required string Slug { get; init; }

    public required string Name { get; set; }

    public int Position { get; set; }

    public long Version { get; private set; }
}
