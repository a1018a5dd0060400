using CQ.Abstractions.Data;

namespace CQ.Contents.Models;

/// <summary>Somebody says that a comment breaks a rule (Digital Services Act, article 16). Anyone may, also without an account.</summary>
public sealed class CommentReport : TenantOwned
{
    public const int TextLength = 1_000;
    public const int EmailLength = 254;

    public required Guid CommentId { get; init; }

    public required ModerationRule Rule { get; init; }

    public required string Text { get; init; }

    /// <summary>Null for somebody without an account.</summary>
    public Guid? ReporterId { get; init; }

    /// <summary>Where somebody without an account wants the answer; empty when they want none, and once it is given.</summary>
    public string ReporterEmail { get; set; } = "";

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? HandledAt { get; set; }

    public Guid? HandledById { get; set; }

    /// <summary>The comment was hidden for it.</summary>
    public bool? Followed { get; set; }
}
