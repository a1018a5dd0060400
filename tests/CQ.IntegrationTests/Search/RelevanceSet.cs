using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Projects.Models;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.Services.Agenda;
using CQ.Search.Models;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Search;

/// <summary>The documents and questions of tests/Shared/relevance, brought into a tenant as what they are: news, pages, events, documents, projects.</summary>
internal static class RelevanceSet
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNameCaseInsensitive = true };

    public static IReadOnlyList<Entry> Documents { get; } = Read<Entry>("documents");

    public static IReadOnlyList<Ask> Questions { get; } = Read<Ask>("queries");

    public sealed record Entry(
        string Key, string Kind, string Title, string Summary, string Body, string? Quartier, DateOnly Date, IReadOnlyList<string> Topics, string? Reference, decimal? Amount, string Language);

    public sealed record Ask(string Query, IReadOnlyList<string> Expect, string Covers)
    {
        /// <summary>By the hash of its text, so that nobody chooses (README of the set).</summary>
        public bool IsHeldOut => SHA256.HashData(Encoding.UTF8.GetBytes(Query))[0] < 64;
    }

    /// <summary>Ids of the documents by their key.</summary>
    public static Task<Dictionary<string, Guid>> FillAsync(TestSite site, string tenant) => EnterAsync(site, tenant, async services =>
    {
        var db = services.GetRequiredService<CqDbContext>();
        var council = await db.Set<Council>().Select(c => c.Id).FirstAsync();
        var (ids, nobody) = (new Dictionary<string, Guid>(), Guid.NewGuid());
        foreach (var group in Read<List<string>>("synonyms"))
            db.Add(new SynonymGroup { Expressions = [.. group], FoldedFirst = Slugs.Of(group[0]) });
        foreach (var entry in Documents)
        {
            var at = new DateTimeOffset(entry.Date.ToDateTime(new TimeOnly(10, 0)), TimeSpan.Zero);
            if (entry.Kind == "project")
            {
                var parts = entry.Reference!.Split('-');
                var project = new Project
                {
                    Year = int.Parse(parts[1]), Number = int.Parse(parts[2]), Slug = entry.Key, Title = entry.Title, Summary = entry.Summary, Description = entry.Body, Place = "",
                    CouncilId = council, BearerId = nobody, Purchase = Purchase.Durable, EstimatedCost = new Money((long)(entry.Amount!.Value * 100)), Cost = new Money((long)(entry.Amount!.Value * 100)),
                    PledgedAt = at, SubmittedAt = at, StateSince = at, PublishedAt = at,
                };
                db.Add(project);
                ids.Add(entry.Key, project.Id);
                continue;
            }

            var published = entry.Kind == "event" ? at.AddDays(-20) : at;
            var item = new ContentItem
            {
                Type = TypeOf(entry.Kind), Slug = entry.Key, Title = entry.Title, Summary = entry.Summary, Body = entry.Body, Language = entry.Language, AuthorId = nobody, CreatedAt = published,
                ModifiedAt = published, ModifiedById = nobody, LatestNumber = 1, PublishedNumber = 1, AudienceId = Audience.Public.Id, LatestAudienceId = Audience.Public.Id, PublishedAt = published,
                FirstPublishedAt = published,
            };
            db.Add(item);
            ids.Add(entry.Key, item.Id);
            if (entry.Kind == "event")
            {
                db.Add(new CalendarEvent
                {
                    ContentItemId = item.Id, AudienceId = item.AudienceId, PublishedAt = published, StartDay = entry.Date, EndDay = entry.Date, StartsAt = at, LastEndsAt = at.AddHours(2), TouchedAt = at,
                });
            }
            else if (entry.Kind == "document")
            {
                db.Add(new DocumentEntry { ContentItemId = item.Id, AudienceId = item.AudienceId, PublishedAt = published, DatedOn = entry.Date, Kind = DocumentKind.Minutes });
            }
        }

        await db.SaveChangesAsync();
        return ids;
    });

    private static async Task<T> EnterAsync<T>(TestSite site, string tenant, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = site.Enter(tenant);
        return await act(scope.Services);
    }

    private static string TypeOf(string kind) => kind switch
    {
        "news" => NewsType.TypeName,
        "page" => PageType.TypeName,
        "event" => EventType.TypeName,
        _ => DocumentType.TypeName,
    };

    private static List<T> Read<T>(string name) => JsonSerializer.Deserialize<List<T>>(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "relevance", name + ".json")), Json)!;
}
