using CQ.Abstractions.Data;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data.Model;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>
/// Contents of every type × level × owner × stage, written, published and taken back by the services that do so; each has an old slug, an old address, a comment to come
/// and, where its type has one, a file.
/// </summary>
internal sealed class ContentFiller(ContentCells cells, MediaFile sample)
{
    /// <summary>The theme and the word under which all news stand.</summary>
    public const string Theme = "cadre-de-vie";

    public const string Word = "Matrice";

    /// <summary>In how many days every event takes place.</summary>
    public const int InDays = 10;

    private static readonly ItemKind[] Types = [ItemKind.News, ItemKind.Page, ItemKind.Document, ItemKind.Event];

    private readonly SaveContent _save = cells.Get<SaveContent>();
    private readonly PublishContent _publish = cells.Get<PublishContent>();
    private Guid? _root;

    public async Task FillAsync(CancellationToken ct)
    {
        foreach (var stage in Enum.GetValues<Stage>().Where(s => s < Stage.Prepared))
        {
            foreach (var (level, owner) in ContentCells.Pairs)
            {
                foreach (var kind in Types)
                    await AddAsync(kind, level, owner, stage, ct);
            }
        }

        await OpenAsync(ct);
        await RegisterAsync(ct);
    }

    /// <summary>Written for the council, then opened to everyone with other words: the first ones stay with the council.</summary>
    private async Task OpenAsync(CancellationToken ct)
    {
        var (council, _) = cells.Place("est");
        var (first, marker, author) = (cells.Marker(), cells.Marker(), cells.User("membre-est@test.example"));
        ContentWords Write(string words, string level) => new($"Titre {words}", "", $"Texte {words}", "fr", null, "{}", new Placement(council, null, cells.Circle(level)));
        var made = await _save.CreateAsync(nameof(ItemKind.News), Write(first, "est"), author, ct: ct);
        (await _publish.PublishAsync(made.Value, author, ct: ct)).Refusal.ShouldBeNull();
        (await _save.SaveAsync(made.Value, Write(marker, AudienceOracle.Public), author, made.Value.Version, ct)).Refusal.ShouldBeNull();
        (await _publish.PublishAsync(made.Value, author, ct: ct)).Refusal.ShouldBeNull();
        var opened = cells.Add(new AudienceItem(ItemKind.News, cells.Tenant, AudienceOracle.Public, Publication.Published, nameof(Stage.Published))
        {
            Id = made.Value.Id, Marker = marker, Person = "membre-est@test.example", Owner = "est", Path = $"/actualites/{made.Value.Slug}",
        });
        cells.Add(opened with { Level = "est", Marker = first, Publication = Publication.Unpublished, State = nameof(Stage.Former), About = opened });
        TalkFiller.Follow(cells, opened);
        await cells.SaveAsync(ct);
    }

    private async Task AddAsync(ItemKind kind, string level, string owner, Stage stage, CancellationToken ct)
    {
        var cell = new AudienceItem(kind, cells.Tenant, level, ContentCells.PublicationOf(stage), stage.ToString())
        {
            Id = Guid.CreateVersion7(),
            Marker = cells.Marker(),
            Person = AuthorOf(owner, stage),
            Owner = owner,
            Other = stage == Stage.Changed ? OtherOf(level, owner) : null,
            Row = Guid.CreateVersion7(),
        };
        var author = cells.User(cell.Person!);
        var link = kind == ItemKind.Event ? cells.Marker() : "";
        var made = await _save.CreateAsync(kind.ToString(), Words(cell, cell.Marker, PlaceOf(cell, level), link), author, cell.Id, ct);
        made.Refusal.ShouldBeNull();
        var attached = kind is ItemKind.News or ItemKind.Document ? await AttachAsync(cell) : [];
        TalkFiller.Comment(cells, cell);
        await cells.Db.SaveChangesAsync(ct);

        var item = made.Value;
        await LeadAsync(item, cell, stage, author, ct);
        if (cells.Db.Set<CalendarEvent>().Local.FirstOrDefault(e => e.ContentItemId == item.Id) is { } row)
            cell = cell with { Row = row.Id };
        cell = cell with { Path = item.Slug is { } slug ? $"/{SegmentOf(kind)}/{slug}" : $"/{SegmentOf(kind)}/{cell.Marker}" };
        cells.Add(cell);
        foreach (var file in attached)
            cells.Add(file with { About = cell });
        if (link.Length > 0)
            cells.Add(cell with { Kind = ItemKind.RemoteLink, Marker = link, Other = null, About = cell });
        if (stage == Stage.Changed)
            await PrepareAsync(item, cell, link, ct);
        if (item.Slug is not null)
            OldAddresses(item, cell);
        if (cell is { Kind: ItemKind.Page, Owner: "est", State: nameof(Stage.Published) } && ContentOracle.IsPublic(cell))
            _root ??= cell.Id;
        TalkFiller.Follow(cells, cell);
        await cells.SaveAsync(ct);
    }

    private async Task LeadAsync(ContentItem item, AudienceItem cell, Stage stage, Guid author, CancellationToken ct)
    {
        if (stage == Stage.Draft)
            return;
        if (stage == Stage.InReview)
        {
            (await cells.Get<ReviewContent>().AskAsync(item, author, item.Version, ct)).Refusal.ShouldBeNull();
            return;
        }

        var done = await _publish.PublishAsync(item, author, on: stage == Stage.Expired ? cells.Now.AddDays(-30) : null, ct: ct);
        done.Refusal.ShouldBeNull($"{cell}: {done.Refusal?.Text}");
        if (stage == Stage.Withdrawn)
            (await cells.Get<WithdrawContent>().ToDraftAsync(item, author, item.Version, ct)).Refusal.ShouldBeNull();
        if (stage == Stage.Archived)
            (await cells.Get<WithdrawContent>().PutAwayAsync(item, author, item.Version, ct)).Refusal.ShouldBeNull();
    }

    /// <summary>Somebody else of the place goes on writing, for other readers at times.</summary>
    private async Task PrepareAsync(ContentItem item, AudienceItem cell, string link, CancellationToken ct)
    {
        var marker = cells.Marker();
        var prepared = cell with
        {
            Marker = marker, Level = cell.Other ?? cell.Level, Other = cell.Level, Publication = Publication.Unpublished, State = nameof(Stage.Prepared), Writer = "coordination@test.example",
            About = cell,
        };
        var saved = await _save.SaveAsync(item, Words(cell, marker, PlaceOf(cell, prepared.Level), link), cells.User(prepared.Writer), item.Version, ct);
        saved.Refusal.ShouldBeNull();
        cells.Add(prepared);
    }

    private static string AuthorOf(string owner, Stage stage) => owner switch
    {
        "est" => (int)stage % 2 == 0 ? "membre-est@test.example" : AudienceViewer.Left,
        "ouest" => "membre@test.example",
        ContentOracle.Velo => (int)stage % 2 == 0 ? AudienceViewer.Left : "membre-est@test.example",
        ContentOracle.Committee => "comite4@test.example",
        _ => (int)stage % 2 == 0 ? "habitant@test.example" : "coordination@test.example",
    };

    /// <summary>What is for everyone is prepared for a circle, and the reverse: neither text may show the other.</summary>
    private static string OtherOf(string level, string owner) => (level, owner) switch
    {
        (AudienceOracle.Public, "est") => "est",
        ("est", "est") => AudienceOracle.Public,
        _ => level,
    };

    private Placement PlaceOf(AudienceItem cell, string level)
    {
        var (council, group) = cells.Place(cell.Owner);
        var isPublic = level == AudienceOracle.Public;
        return new Placement(
            council, group, cells.Circle(level),
            PublishAt: ContentOracle.Is(cell, Stage.Scheduled) ? cells.Now.AddDays(3) : null,
            ExpiresAt: ContentOracle.Is(cell, Stage.Expired) ? cells.Now.AddDays(-1) : null,
            OnHome: isPublic && cell.Owner == AudienceViewer.Sector, CommentsOpen: true, Topics: [Theme], Tags: [Word]);
    }

    private ContentWords Words(AudienceItem cell, string marker, Placement place, string link) =>
        new($"Titre {marker}", $"Résumé {marker}", $"Texte {marker}", "fr", null, FieldsOf(cell, marker, link), place);

    private string FieldsOf(AudienceItem cell, string marker, string link) => cell.Kind switch
    {
        ItemKind.Page => OwnJson(new PageFields
        {
            MenuLabel = $"Menu {marker}",
            Menu = cell.Owner == AudienceViewer.Sector ? PageMenu.Main : PageMenu.None,
            ParentId = cell.Owner == "est" && cell.Level == AudienceOracle.Public ? _root : null,
        }),
        ItemKind.Document => OwnJson(new DocumentFields { DatedOn = SiteDay.Of(cells.Now), FileId = cell.Row }),
        ItemKind.Event => new EventForm
        {
            StartDay = SiteDay.Of(cells.Now).AddDays(InDays), StartTime = "19:00", EndTime = "21:00", Place = $"Lieu {marker}", Mode = EventMode.Hybrid,
            RemoteLink = $"https://visio.example/{link}", TakesRegistrations = true,
        }.ToJson(),
        _ => "{}",
    };

    private static string OwnJson<T>(T fields) => System.Text.Json.JsonSerializer.Serialize(fields, System.Text.Json.JsonSerializerOptions.Web);

    private async Task<List<AudienceItem>> AttachAsync(AudienceItem cell)
    {
        var isDocument = cell.Kind == ItemKind.Document;
        List<AudienceItem> files = [];
        foreach (var former in isDocument ? new[] { false, true } : [false])
        {
            var (marker, id) = (cells.Marker(), former || !isDocument ? Guid.CreateVersion7() : cell.Row);
            var given = isDocument ? new DocumentFile { Id = Guid.CreateVersion7(), ContentItemId = cell.Id, FileId = id, Name = marker, GivenById = cells.User(cell.Person!), GivenAt = cells.Now } : null;
            if (given is not null)
                cells.Db.Add(given);
            var owner = given?.Owner ?? new SubjectRef(ContentItem.Kind, cell.Id);
            cells.Db.Add(await FileFiller.CopyAsync(cells, sample, $"{marker}.png", owner, cells.User(cell.Person!), cells.Circle(AudienceOracle.Named), id));
            files.Add(cell with
            {
                Kind = ItemKind.Attachment, Id = id, Marker = marker, Path = $"/fichiers/{id}/{marker}.png", Other = null,
                Publication = former ? Publication.Unpublished : cell.Publication, State = former ? FileFiller.Former : cell.State,
            });
        }

        return files;
    }

    private void OldAddresses(ContentItem item, AudienceItem cell)
    {
        cells.Db.Add(new OldSlug { Type = item.Type, Slug = $"ancien-{cell.Marker}", ContentItemId = item.Id });
        cells.Db.Add(new OldAddress { Path = $"/ancien/{cell.Marker}", ContentItemId = item.Id });
        cells.Db.Add(new OldAddress { Path = $"/?p={cell.Number}", ContentItemId = item.Id });
    }

    /// <summary>Rows, for a list keeps people who may no longer read the event.</summary>
    private async Task RegisterAsync(CancellationToken ct)
    {
        var events = await cells.Db.Set<CalendarEvent>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().ToListAsync(ct);
        foreach (var row in events)
        {
            foreach (var email in ContentOracle.Registered)
                cells.Db.Add(new EventRegistration { CalendarEventId = row.Id, UserId = cells.User(email), At = cells.Now, State = RegistrationState.Registered });
            cells.Db.Add(new EventRegistration { CalendarEventId = row.Id, UserId = cells.User(ContentOracle.Waiting), At = cells.Now, State = RegistrationState.Waiting });
        }

        await cells.SaveAsync(ct);
        var news = cells.Get<EventNews>();
        foreach (var row in events.Where(e => cells.Items.Any(i => i.Id == e.ContentItemId && ContentOracle.Is(i, Stage.Published))))
            await news.RemindAsync(row, row.StartsAt, await news.RegisteredAsync(row, waitingToo: false, ct), ct);
        await cells.SaveAsync(ct);
    }

    private static string SegmentOf(ItemKind kind) => kind switch
    {
        ItemKind.News => "actualites",
        ItemKind.Page => "pages",
        ItemKind.Document => "documents",
        _ => "agenda",
    };
}
