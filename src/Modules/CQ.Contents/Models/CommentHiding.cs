using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>
/// A comment hidden, with the rule and the facts (Digital Services Act, article 17), and what its author says to it (article 20). Hidden again after it was shown again
/// is another row.
/// </summary>
public sealed class CommentHiding : TenantOwned, IVersioned
{
    public const int TextLength = 2_000;

    public required Guid CommentId { get; init; }

    public required ModerationRule Rule { get; init; }

    /// <summary>The facts, in words the author receives.</summary>
    public required string Reason { get; init; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What its author answers.</summary>
    public string Appeal { get; set; } = "";

    public DateTimeOffset? AppealedAt { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public Guid? DecidedById { get; set; }

    /// <summary>Shown again.</summary>
    public bool? Lifted { get; set; }

    public string Decision { get; set; } = "";

    public long Version { get; private set; }
}
