using CQ.Abstractions.Data;

namespace CQ.Publishing.Models;

/// <summary>One export that was sent: its check, its import and what came of them. The file itself is kept only until it is imported, a day at most.</summary>
public sealed class ImportRun : TenantOwned, IVersioned
{
    public const int FileNameLength = 120;
    public const int OptionsLength = 100_000;
    public const int ReportLength = 2_000_000;

    public required string FileName { get; init; }

    /// <summary>Of the export in the file store; null once it was removed, and for what the command line read from a disk.</summary>
    [NotAudited]
    public string? StorageKey { get; set; }

    /// <summary>Of the archive of pictures.</summary>
    [NotAudited]
    public string? UploadsKey { get; set; }

    public required Guid ById { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public required ImportState State { get; set; }

    /// <summary>Items of the file that were gone through.</summary>
    public int Position { get; set; }

    public int Total { get; set; }

    /// <summary>Where what goes, as JSON of <see cref="Import.ImportOptions"/>.</summary>
    [NotAudited]
    public required string Options { get; set; }

    /// <summary>JSON of <see cref="Import.ImportReport"/>; empty until there is one.</summary>
    [NotAudited]
    public string Report { get; set; } = "";

    public long Version { get; private set; }
}
