using CQ.Abstractions.Data;

namespace CQ.Search.Models;

/// <summary>A word that stands in some document of the tenant: what a misspelt one may have meant. Read by a function alone, which asks whether the viewer may read a document with it.</summary>
[NotAudited]
public sealed class SearchWord : ITenantOwned
{
    public Guid TenantId { get; private set; }

    public required string Word { get; init; }
}
