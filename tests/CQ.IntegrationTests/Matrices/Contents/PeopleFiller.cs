using CQ.Abstractions.People;
using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Feeds;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>Cards of the directory with and without agreement, contacts from outside, secret calendars, and blocks of composed pages.</summary>
internal sealed class PeopleFiller(ContentCells cells)
{
    /// <summary>State of a block that its editors have hidden.</summary>
    public const string Invisible = "invisible";

    public const string Members = "members";

    public static string CalendarTokenOf(Guid userId) => $"jeton-{userId:N}";

    public async Task FillAsync(CancellationToken ct)
    {
        // Whoever agrees to be named somewhere is listed there; each further field by itself. Who left, or was never in, is not listed whatever rows remain.
        Card("membre-est@test.example", ["est", ContentOracle.Velo], ("est", true), (ContentOracle.Velo, true), (null, false));
        Card("membre@test.example", ["ouest"], ("ouest", true), (null, false), ("est", false));
        Card("comite4@test.example", [ContentOracle.Committee], (ContentOracle.Committee, true), ("est", false), (null, false));
        Card("equipe@test.example", ["est"], (ContentOracle.TeamOfEst, false), ("est", true), (null, false));
        Card(AudienceViewer.Left, ["est", ContentOracle.Velo], ("est", false), (ContentOracle.Velo, false), (null, false));
        Card("ancien@test.example", [ContentOracle.TeamOfEst], (ContentOracle.TeamOfEst, false), (null, false), (null, false));
        Card("habitant@test.example", ["est"], ("est", false), (null, false), (null, false));
        foreach (var level in new[] { "est", "ouest", ContentOracle.TeamOfEst, ContentOracle.Velo, ContentOracle.Committee })
            Outside(level);
        foreach (var viewer in AudienceViewer.All.Where(v => v.Tenant == cells.Tenant && v.IsSignedIn))
        {
            var user = cells.User(viewer.Email!);
            cells.Db.Add(new CalendarToken { UserId = user, TokenHash = CalendarTokens.HashOf(CalendarTokenOf(user)), CreatedAt = cells.Now });
        }

        await BlocksAsync(ct);
        await cells.SaveAsync(ct);
    }

    /// <param name="named">Circles for which they agreed to be named.</param>
    /// <param name="fields">Role, telephone and address: agreed to for which circle, and whether that lists it.</param>
    private void Card(string email, string[] named, params (string? Circle, bool Listed)[] fields)
    {
        ContactField[] kinds = [ContactField.Role, ContactField.Phone, ContactField.Address];
        var markers = kinds.Select(_ => cells.Marker()).ToArray();
        var card = new DirectoryCard { Id = Guid.CreateVersion7(), UserId = cells.User(email), SortName = email, Role = markers[0], Phone = markers[1], Address = markers[2] };
        cells.Db.Add(card);
        void Agree(string circle, ContactField field) =>
            cells.Db.Add(new DirectoryConsent { DirectoryCardId = card.Id, UserId = card.UserId, CircleId = cells.Circle(circle), Field = field, GivenAt = cells.Now });
        foreach (var circle in named)
            Agree(circle, ContactField.Name);
        foreach (var (i, (circle, listed)) in fields.Index())
        {
            if (circle is not null)
                Agree(circle, kinds[i]);
            cells.Add(new AudienceItem(ItemKind.Contact, cells.Tenant, listed ? circle! : AudienceOracle.Named, listed ? Publication.Published : Publication.Unpublished, kinds[i].ToString())
            {
                Id = card.Id, Marker = markers[i], Person = email,
            });
        }
    }

    private void Outside(string level)
    {
        var (marker, id) = (cells.Marker(), Guid.CreateVersion7());
        var isCouncil = level is "est" or "ouest";
        cells.Db.Add(new OutsideContact
        {
            Id = id, AudienceId = cells.Circle(level), PublishedAt = cells.Now, CouncilId = ContentOracle.Quartier(level) is { } quartier ? cells.Circle(quartier) : null,
            GroupId = isCouncil ? null : cells.Circle(level), Name = $"Contact {marker}", SortName = marker, ConsentOn = SiteDay.Of(cells.Now).AddDays(-9),
            ConsentSource = "fiche", AddedById = cells.User("equipe@test.example"),
        });
        cells.Add(new AudienceItem(ItemKind.OutsideContact, cells.Tenant, level, Publication.Published, "") { Id = id, Marker = marker, Owner = level });
    }

    private async Task BlocksAsync(CancellationToken ct)
    {
        var quartiers = await cells.Db.Set<Neighbourhood>().ToDictionaryAsync(n => n.Slug, n => n.Id, ct);
        foreach (var page in new[] { AudienceViewer.Sector, "est", "ouest" })
        {
            var key = page == AudienceViewer.Sector ? PageComposition.HomePage : PageComposition.Of(quartiers[page]);
            var composition = await cells.Db.Set<PageComposition>().FirstOrDefaultAsync(c => c.Page == key, ct) ?? new PageComposition { Id = Guid.CreateVersion7(), Page = key, ComposedAt = cells.Now };
            if (cells.Db.Entry(composition).State == EntityState.Detached)
                cells.Db.Add(composition);
            Block(composition.Id, page, AudienceOracle.Public, Publication.Published, "page");
            Block(composition.Id, page, AudienceOracle.Public, Publication.Published, Invisible);
            Block(composition.Id, page, AudienceOracle.Public, Publication.Scheduled, "page");
            Block(composition.Id, page, AudienceOracle.Public, Publication.Unpublished, "page");
            Block(composition.Id, page, ContentOracle.Committee, Publication.Published, "page");
            if (page != AudienceViewer.Sector)
            {
                Block(composition.Id, page, page, Publication.Published, Members);
                Block(composition.Id, page, page, Publication.Scheduled, Members);
            }
        }
    }

    private void Block(Guid composition, string page, string level, Publication publication, string state)
    {
        var (marker, id) = (cells.Marker(), Guid.CreateVersion7());
        cells.Db.Add(new PlacedBlock
        {
            Id = id, CompositionId = composition, Kind = BlockKind.Text, Key = id.ToString("D"), Layer = state == Members ? BlockLayer.Members : BlockLayer.Page, Position = 50,
            Visible = state != Invisible, Title = $"Bloc {marker}", Body = $"Texte {marker}", AudienceId = cells.Circle(level),
            PublishedAt = publication switch { Publication.Published => cells.Now, Publication.Scheduled => cells.Now.AddDays(3), _ => null },
        });
        cells.Add(new AudienceItem(ItemKind.Block, cells.Tenant, level, publication, state) { Id = id, Marker = marker, Owner = page });
    }
}
