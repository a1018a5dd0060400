using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CQ.Contents.Models;
using CQ.IntegrationTests.Matrices.Audiences;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>What is said below news, secret addresses of previews, and what people began to write.</summary>
internal sealed class TalkFiller(ContentCells cells)
{
    /// <summary>State of a comment that moderation took away, and of whose author contests it.</summary>
    public const string Hidden = "hidden";

    private static readonly Stage[] Stages = [Stage.Published, Stage.Withdrawn, Stage.Expired];

    private static readonly string[] Speakers = ["habitant@test.example", "membre-est@test.example", AudienceViewer.Left, "comite4@test.example"];

    private static readonly string[] Writers = ["membre-est@test.example", "equipe@test.example", "coordination@test.example", "membre@test.example"];

    public static string TokenOf(AudienceItem item) => $"apercu-{item.Marker}";

    public static string StaleTokenOf(AudienceItem item) => $"passe-{item.Marker}";

    /// <summary>News that people talk about.</summary>
    public static bool IsTalkedAbout(AudienceItem item) => item.Kind == ItemKind.News && ContentOracle.Is(item, Stages);

    /// <summary>Before the news is published: what becomes of the words is the services' to do.</summary>
    public static void Comment(ContentCells cells, AudienceItem news)
    {
        if (!IsTalkedAbout(news))
            return;
        var (council, group) = cells.Place(news.Owner);
        foreach (var hidden in new[] { false, true })
        {
            var marker = cells.Marker();
            var speaker = Speakers[news.Number % Speakers.Length];
            var comment = new Comment
            {
                Id = Guid.CreateVersion7(), SubjectKind = ContentItem.Kind, SubjectId = news.Id, AuthorId = cells.User(speaker), Body = $"Commentaire {marker}", WrittenAt = cells.Now,
                CouncilId = council, GroupId = group, AudienceId = cells.Circle(AudienceOracle.Named), PublishedAt = null, HiddenAt = hidden ? cells.Now : null,
            };
            cells.Db.Add(comment);
            if (hidden)
            {
                cells.Db.Add(new CommentHiding
                {
                    CommentId = comment.Id, Rule = ModerationRule.OffTopic, Reason = "Hors sujet.", ById = cells.User("coordination@test.example"), At = cells.Now, Appeal = "Non.", AppealedAt = cells.Now,
                });
            }
            else
            {
                cells.Db.Add(new CommentReport { CommentId = comment.Id, Rule = ModerationRule.OffTopic, Text = "Regardez.", At = cells.Now });
            }

            cells.Add(news with { Kind = ItemKind.Comment, Id = comment.Id, Marker = marker, Person = speaker, State = hidden ? Hidden : news.State, Row = news.Id });
        }
    }

    /// <summary>Once the content has its address.</summary>
    public static void Follow(ContentCells cells, AudienceItem item)
    {
        void Share(string token, int days) => cells.Db.Add(new PreviewLink
        {
            ContentItemId = item.Id, TokenHash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token))), CreatedById = cells.User(item.Person!),
            CreatedAt = cells.Now.AddDays(-2), ExpiresAt = cells.Now.AddDays(days),
        });
        Share(TokenOf(item), 7);
        Share(StaleTokenOf(item), -1);
    }

    public async Task FillAsync(CancellationToken ct)
    {
        foreach (var email in Writers)
        {
            var (marker, id) = (cells.Marker(), Guid.CreateVersion7());
            var form = JsonSerializer.Serialize(new Dictionary<string, string[]> { ["Title"] = [$"Commencé {marker}"], ["Body"] = [$"Texte {marker}"] });
            cells.Db.Add(new ContentAutosave { ContentItemId = id, UserId = cells.User(email), Type = "News", Form = form, BasedOn = 0, SavedAt = cells.Now });
            cells.Add(new AudienceItem(ItemKind.Typing, cells.Tenant, AudienceOracle.Named, Publication.Unpublished, "") { Id = id, Marker = marker, Person = email });
        }

        await cells.SaveAsync(ct);
    }
}
