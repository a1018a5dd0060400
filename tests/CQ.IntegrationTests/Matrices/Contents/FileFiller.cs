using CQ.Abstractions.Data;
using CQ.Abstractions.Files;
using CQ.Contents.Models;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.UnitTests.Media;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Files of the libraries, in rows of their own with a few octets each and the smaller size of one picture; and one public picture that many texts show.</summary>
internal sealed class FileFiller(ContentCells cells)
{
    /// <summary>State of a file that a document had before.</summary>
    public const string Former = "former";

    /// <summary>State of the picture that news show, of which its page names the ones the viewer reads.</summary>
    public const string Used = "used";

    private static readonly byte[] Dot = MediaSamples.Png(1, 1);

    private static readonly Stage[] Stages = [Stage.Published, Stage.Scheduled, Stage.Expired, Stage.Withdrawn];

    public static async Task<MediaFile> SampleAsync(ContentCells cells, CancellationToken ct)
    {
        using var picture = new MemoryStream(MediaSamples.Png(800, 600));
        var sent = await cells.Get<IMedia>().UploadAsync(new NewMedia("modele.png", picture) { IsDecorative = true }, ct);
        sent.Refusal.ShouldBeNull();
        return sent.Value;
    }

    public static async Task<MediaFile> CopyAsync(ContentCells cells, MediaFile sample, string name, SubjectRef? owner, Guid uploader, Guid audience, Guid id)
    {
        using var bytes = new MemoryStream(Dot);
        var stored = await cells.Get<IFileStore>().SaveAsync(bytes);
        return Row(sample, stored, name, owner, uploader, audience, id);
    }

    private static MediaFile Row(MediaFile sample, StoredFile stored, string name, SubjectRef? owner, Guid uploader, Guid audience, Guid id) => new()
    {
        Id = id, Name = name, FoldedName = name, OwnerKind = owner?.Kind, OwnerId = owner?.Id, Kind = sample.Kind, ContentType = sample.ContentType, Length = stored.Length,
        StoredLength = stored.Length, Width = sample.Width, Height = sample.Height, Sha256 = stored.Sha256, StorageKey = stored.Key, SizeList = sample.SizeList,
        IsDecorative = true, UploadedBy = uploader, UploadedAt = sample.UploadedAt, ReplacedAt = sample.ReplacedAt, State = MediaState.Ready, AudienceId = audience, PublishedAt = null,
    };

    public async Task FillAsync(MediaFile sample, CancellationToken ct)
    {
        foreach (var (level, owner) in ContentCells.Pairs)
        {
            foreach (var stage in Stages)
                await AddAsync(sample, level, owner, stage, stage.ToString());
        }

        var used = await AddAsync(sample, AudienceOracle.Public, AudienceViewer.Sector, Stage.Published, Used);
        foreach (var item in cells.Items.Where(IsShowing))
            cells.Db.Add(new MediaUsage { FileId = used.Id, WhereKind = ContentItem.Kind, WhereId = item.Id });
        await cells.SaveAsync(ct);
    }

    /// <summary>The news that show the picture.</summary>
    public static bool IsShowing(AudienceItem item) => item.Kind == ItemKind.News && ContentOracle.Is(item, Stages);

    private async Task<AudienceItem> AddAsync(MediaFile sample, string level, string owner, Stage stage, string state)
    {
        var (marker, id) = (cells.Marker(), Guid.CreateVersion7());
        const string Sender = "equipe@test.example";
        var file = await CopyAsync(cells, sample, $"{marker}.png", null, cells.User(Sender), cells.Circle(level), id);
        (file.CouncilId, file.GroupId) = owner switch
        {
            AudienceViewer.Sector => ((Guid?)null, (Guid?)null),
            "est" or "ouest" => (cells.Circle(owner), null),
            _ => (null, cells.Circle(owner)),
        };
        file.PublishedAt = stage switch { Stage.Withdrawn => null, Stage.Scheduled => cells.Now.AddDays(3), Stage.Expired => cells.Now.AddDays(-30), _ => cells.Now };
        file.ExpiresAt = stage == Stage.Expired ? cells.Now.AddDays(-1) : null;
        cells.Db.Add(file);
        return cells.Add(new AudienceItem(ItemKind.LibraryFile, cells.Tenant, level, ContentCells.PublicationOf(stage), state)
        {
            Id = id, Marker = marker, Owner = owner, Person = Sender, Path = $"/fichiers/{id}/{marker}.png",
        });
    }
}
