using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.Publishing.Models;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Faults in the rows of contents: whom they are for, from when, whose they are, and the rows that let somebody in.</summary>
internal static class ContentLeaks
{
    private static readonly Dictionary<ItemKind, (string Table, string Key)[]> Rows = new()
    {
        [ItemKind.News] = [("cq_contents_item", "id")],
        [ItemKind.Page] = [("cq_contents_item", "id"), ("cq_publishing_page", "content_item_id")],
        [ItemKind.Document] = [("cq_contents_item", "id"), ("cq_publishing_document", "content_item_id")],
        [ItemKind.Event] = [("cq_contents_item", "id"), ("cq_publishing_event", "content_item_id"), ("cq_publishing_event_date", "content_item_id")],
        [ItemKind.RemoteLink] = [("cq_contents_item", "id"), ("cq_publishing_event", "content_item_id")],
        [ItemKind.Attachment] = [("cq_media_file", "id")],
        [ItemKind.LibraryFile] = [("cq_media_file", "id")],
        [ItemKind.Comment] = [("cq_contents_comment", "id")],
        [ItemKind.Block] = [("cq_territory_placed_block", "id")],
        [ItemKind.OutsideContact] = [("cq_publishing_outside_contact", "id")],
    };

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow().AddSeconds(-1);

    /// <summary>For everyone, since this moment.</summary>
    public static Leak ForAll { get; } = new(
        (_, item) => item.Publication == Publication.Published && !ContentOracle.IsPublic(item) && Rows.ContainsKey(item.Kind),
        async (world, _, item) => new Undone([.. await ChangeAsync(world, item, "audience_id", Audience.Public.Id), .. await ChangeAsync(world, item, "published_at", Now)]));

    /// <summary>For a circle of the viewer's.</summary>
    public static Leak ForCircle { get; } = new(
        (viewer, item) => item.Publication == Publication.Published && viewer.Circles.Length > 0 && !ContentOracle.IsPublic(item) && !viewer.Circles.Contains(item.Level) && Rows.ContainsKey(item.Kind),
        async (world, viewer, item) => new Undone(await ChangeAsync(world, item, "audience_id", world.Circle(viewer.Tenant, viewer.Circles[0]))));

    /// <summary>Before its hour.</summary>
    public static Leak Early { get; } = new(
        (_, item) => item.Publication == Publication.Scheduled && ContentOracle.IsPublic(item) && Rows.ContainsKey(item.Kind),
        async (world, _, item) => new Undone(await ChangeAsync(world, item, "published_at", Now)));

    /// <summary>After its window, for those who read it while it lasted.</summary>
    public static Leak Late { get; } = new(
        (_, item) => ContentOracle.Is(item, Stage.Expired) && ContentOracle.IsPublic(item) && Rows.ContainsKey(item.Kind),
        async (world, _, item) => new Undone(await ChangeAsync(world, item, "expires_at", Now.AddDays(30))));

    /// <summary>A draft for readers, without a publication.</summary>
    public static Leak Unasked { get; } = new(
        (_, item) => ContentOracle.Is(item, Stage.Withdrawn) && ContentOracle.IsPublic(item) && Rows.ContainsKey(item.Kind),
        async (world, _, item) => new Undone(await ChangeAsync(world, item, "published_at", Now)));

    /// <summary>Both texts for everyone, where the viewer handles what everyone reads.</summary>
    public static Leak OnDesk { get; } = new(
        (viewer, item) => ContentOracle.IsContent(item) && ContentOracle.SeesAll(viewer, item.Owner) && !ContentOracle.Is(item, Stage.Prepared, Stage.Former, Stage.Archived),
        async (world, _, item) => new Undone(
            [
                await world.TamperAsync("cq_contents_item", "audience_id", Audience.Public.Id, "id", item.Id),
                await world.TamperAsync("cq_contents_item", "latest_audience_id", Audience.Public.Id, "id", item.Id),
            ]));

    /// <summary>The author's name is the viewer's: a draft that nobody read is its author's.</summary>
    public static Leak Author { get; } = new(
        (viewer, item) => ContentOracle.IsContent(item) && ContentOracle.Is(item, Stage.Draft) && item.Person != viewer.Email && ContentOracle.Writes(viewer, item.Owner),
        async (world, viewer, item) => await world.TamperAsync("cq_contents_item", "author_id", world.User(viewer.Tenant, viewer.Email!), "id", item.Id));

    /// <summary>A comment, a card, a text begun: the viewer's.</summary>
    public static Leak Own(string table, string column) => new(
        (viewer, item) => item.Person != viewer.Email,
        async (world, viewer, item) => await world.TamperAsync(table, column, world.User(viewer.Tenant, viewer.Email!), "id", item.Id));

    /// <summary>What moderation took away stands there again.</summary>
    public static Leak Unhidden { get; } = new(
        (viewer, item) => item.State == TalkFiller.Hidden && ContentOracle.CanRead(viewer, item),
        async (world, _, item) => await world.TamperAsync("cq_contents_comment", "hidden_at", DBNull.Value, "id", item.Id));

    /// <summary>A comment and the text that it stands below, for everyone.</summary>
    public static Leak Below { get; } = new(
        (_, item) => item.Kind == ItemKind.Comment && item.Publication == Publication.Published && !ContentOracle.IsPublic(item),
        async (world, _, item) => new Undone(
            [
                await world.TamperAsync("cq_contents_comment", "audience_id", Audience.Public.Id, "id", item.Id),
                await world.TamperAsync("cq_contents_item", "audience_id", Audience.Public.Id, "id", item.Row),
            ]));

    /// <summary>Of an event that everyone reads, the viewer is on the list.</summary>
    public static Leak Registration { get; } = new(
        (viewer, item) => item.Kind is ItemKind.Event or ItemKind.RemoteLink && item.Publication == Publication.Published && ContentOracle.IsPublic(item) && viewer.Email != ContentOracle.Waiting,
        async (world, viewer, item) =>
        {
            var row = await world.ValueAsync("select id from cq_publishing_event where content_item_id = $1", item.Id);
            return await world.PlantRowAsync(
                viewer.Tenant, db => new EventRegistration { CalendarEventId = row, UserId = world.User(viewer.Tenant, viewer.Email!), At = db.Now, State = RegistrationState.Registered },
                "cq_publishing_event_registration");
        });

    /// <summary>The preview that was over lasts.</summary>
    public static Leak StalePreview { get; } = new(
        (viewer, item) => ContentOracle.MayPreview(viewer, item),
        async (world, _, item) =>
        {
            var link = await world.ValueAsync("select id from cq_contents_preview_link where content_item_id = $1 order by expires_at limit 1", item.Id);
            return await world.TamperAsync("cq_contents_preview_link", "expires_at", Now.AddDays(1), "id", link);
        });

    /// <summary>Both texts are for a circle of the viewer's: an address that was sent around opens them.</summary>
    public static Leak Previewed { get; } = new(
        (viewer, item) => viewer.Circles.Length > 0 && !ContentOracle.Is(item, Stage.Prepared, Stage.Former),
        async (world, viewer, item) => new Undone(
            [
                await world.TamperAsync("cq_contents_item", "audience_id", world.Circle(viewer.Tenant, viewer.Circles[0]), "id", item.Id),
                await world.TamperAsync("cq_contents_item", "latest_audience_id", world.Circle(viewer.Tenant, viewer.Circles[0]), "id", item.Id),
            ]));

    /// <summary>The words that wait are what readers get.</summary>
    public static Leak Overtaking { get; } = new(
        (viewer, item) => ContentOracle.Is(item, Stage.Prepared) && ContentOracle.CanRead(viewer, item.About!),
        async (world, _, item) => await world.TamperAsync("cq_contents_item", "title", item.Marker, "id", item.Id));

    /// <summary>The first version was meant for everyone: the history shows it to whoever handles the item.</summary>
    public static Leak Version { get; } = new(
        (viewer, item) => ContentOracle.Is(item, Stage.Former) && ContentOracle.IsOnDesk(viewer, item.About!),
        async (world, _, item) =>
        {
            var version = await world.ValueAsync("select id from cq_contents_version where content_item_id = $1 order by number limit 1", item.Id);
            return await world.TamperAsync("cq_contents_version", "audience_id", Audience.Public.Id, "id", version);
        });

    /// <summary>An agreement that was never given, by somebody who belongs there.</summary>
    public static Leak Agreement { get; } = new(
        (viewer, item) => viewer.Circles.Contains("est") && item is { Kind: ItemKind.Contact, Person: "membre-est@test.example", State: nameof(ContactField.Address) },
        (world, viewer, item) => world.PlantRowAsync(
            viewer.Tenant,
            db => new DirectoryConsent { DirectoryCardId = item.Id, UserId = world.User(viewer.Tenant, item.Person!), CircleId = world.Circle(viewer.Tenant, "est"), Field = ContactField.Address, GivenAt = db.Now },
            "cq_publishing_directory_consent"));

    /// <summary>A block that its editors hid.</summary>
    public static Leak Shown { get; } = new(
        (_, item) => item is { Kind: ItemKind.Block, State: PeopleFiller.Invisible },
        async (world, _, item) => await world.TamperAsync("cq_territory_placed_block", "visible", true, "id", item.Id));

    /// <summary>The person was told of it.</summary>
    public static Leak Line { get; } = new(
        (_, item) => ContentOracle.IsContent(item),
        (world, viewer, item) => world.PlantRowAsync(
            viewer.Tenant,
            db => new CQ.Notifications.Models.Notification
            {
                UserId = world.User(viewer.Tenant, viewer.Email!), Kind = "content.review", Title = item.Marker, Path = "/", AudienceId = Audience.Public.Id, PublishedAt = db.Now,
            },
            "cq_notifications_notification"));

    public static Leak Mail { get; } = new(
        (_, item) => ContentOracle.IsContent(item),
        (world, viewer, item) => world.PlantRowAsync(
            viewer.Tenant,
            db => new OutboxMail { Kind = "content.review", To = viewer.Email!, Subject = item.Marker, Paragraphs = [""], Culture = "fr-FR", CreatedAt = db.Now, PurgedAt = db.Now },
            "cq_data_outbox_mail"));

    /// <summary>Words that somebody else wrote stand under the viewer's name.</summary>
    public static Leak Words { get; } = new(
        (_, item) => ContentOracle.IsContent(item),
        (world, viewer, item) => world.PlantRowAsync(
            viewer.Tenant,
            db => new ContentVersion
            {
                ContentItemId = item.Id, Number = 9, Title = item.Marker, Summary = "", Body = "", Language = "fr", Fields = "{}", Placement = Placement.Sector.ToJson(), AudienceId = Audience.Public.Id,
                AuthorId = world.User(viewer.Tenant, viewer.Email!), At = db.Now, Note = "",
            },
            "cq_contents_version"));

    private static async Task<IReadOnlyList<IAsyncDisposable>> ChangeAsync(AudienceWorld world, AudienceItem item, string column, object value)
    {
        var undos = new List<IAsyncDisposable>();
        foreach (var (table, key) in Rows[item.Kind])
            undos.Add(await world.TamperAsync(table, column, value, key, item.Kind == ItemKind.RemoteLink ? item.About!.Id : item.Id));
        return undos;
    }

    internal sealed class Undone(IReadOnlyList<IAsyncDisposable> undos) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            foreach (var undo in undos.Reverse())
                await undo.DisposeAsync();
        }
    }
}
