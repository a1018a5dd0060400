using CQ.Abstractions.Data;
using NpgsqlTypes;

namespace CQ.Search.Models;

/// <summary>
/// A row of the index, under the id of its subject. Nobody reads the table: the functions of <c>Data/Sql</c> do, with the tenant and the audiences of the connection. The class
/// gives the table its shape.
/// </summary>
[NotAudited]
public sealed class SearchEntry : TenantOwned
{
    /// <summary>Of the subject.</summary>
    public required string Kind { get; init; }

    public required string Type { get; init; }

    public required Guid AudienceId { get; init; }

    public required DateTimeOffset PublishedAt { get; init; }

    public DateTimeOffset? ExpiresAt { get; init; }

    public Guid? CouncilId { get; init; }

    /// <summary>The day it is about, else of its publication: the order of lists.</summary>
    public required DateTimeOffset DatedAt { get; init; }

    /// <summary>Of the day it is about, on the tenant's calendar.</summary>
    public int? Year { get; init; }

    public string? State { get; init; }

    public required string[] Topics { get; init; }

    public required string Title { get; init; }

    /// <summary>Plain text from which the excerpts of lists are taken.</summary>
    public required string Text { get; init; }

    public required NpgsqlTsVector Words { get; init; }

    public required NpgsqlTsVector TitleWords { get; init; }

    /// <summary>When it was last read from its module.</summary>
    public required DateTimeOffset FedAt { get; init; }
}
