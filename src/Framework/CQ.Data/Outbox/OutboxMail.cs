using CQ.Abstractions.Data;

namespace CQ.Data.Outbox;

/// <summary>A mail that waits, or was sent; its text is purged after 30 days (DESIGN D13).</summary>
[NotAudited]
public sealed class OutboxMail : TenantOwned
{
    /// <summary>Kind of the due work that sends a mail; its reference is the mail's id.</summary>
    public const string WorkKind = "outbox.mail";

    public required string Kind { get; init; }

    public required string To { get; set; }

    public required string Subject { get; set; }

    public required string[] Paragraphs { get; set; }

    public string? ActionText { get; set; }

    public string? Path { get; set; }

    /// <summary>Audience of what it tells about, copied so that a change of audience can find it (DESIGN §4).</summary>
    public Guid? AudienceId { get; set; }

    /// <summary>What it tells about; its addressee must still be one who may read that when it leaves.</summary>
    public string? AboutKind { get; init; }

    public Guid? AboutId { get; init; }

    public SubjectRef? About => AboutKind is null || AboutId is null ? null : new SubjectRef(AboutKind, AboutId.Value);

    public required string Culture { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    public string? LastError { get; set; }

    public DateTimeOffset? PurgedAt { get; set; }
}
