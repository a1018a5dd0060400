using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.IntegrationTests.Contents;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Agenda;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>Events of a tenant, made as their editors make them: through the desk.</summary>
internal sealed class AgendaSite(TestSite site, string tenant = "nord")
{
    public const string Link = "https://visio.example/secret";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ContentSite Contents { get; } = new(site, tenant);

    public static EventForm Form(int inDays = 10, int? capacity = null) => new()
    {
        StartDay = SiteDay.Today.AddDays(inDays), StartTime = "19:00", EndTime = "21:00", Place = "École", Address = "7, rue de Moussy",
        Mode = EventMode.Hybrid, RemoteLink = Link, TakesRegistrations = true, Capacity = capacity,
    };

    public static ContentWords Words(string title, EventForm form, Placement place) => new(title, "Un résumé.", "Un texte.", "fr", null, form.ToJson(), place);

    public Task<ContentItem> PublishedAsync(string editor, string title, EventForm form, Placement place) => Contents.AsAsync(editor, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var made = await desk.CreateAsync(EventType.TypeName, Words(title, form, place), ct: Ct);
        made.Refusal.ShouldBeNull();
        (await desk.PublishAsync(made.Value, Ct)).Refusal.ShouldBeNull();
        return made.Value;
    });

    public Task<ContentItem> PublishAgainAsync(string editor, Guid id, string title, EventForm form, Placement place) => Contents.AsAsync(editor, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = (await desk.FindAsync(id, Ct))!;
        (await desk.SaveAsync(item, Words(title, form, place), item.Version, Ct)).Refusal.ShouldBeNull();
        (await desk.PublishAsync(item, Ct)).Refusal.ShouldBeNull();
        return item;
    });

    public Task<ContentItem> WithdrawAsync(string editor, Guid id) => Contents.AsAsync(editor, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = (await desk.FindAsync(id, Ct))!;
        (await desk.ToDraftAsync(item, item.Version, Ct)).Refusal.ShouldBeNull();
        return item;
    });

    public Task<List<(Guid UserId, RegistrationState State)>> RegistrationsAsync(Guid itemId) => Contents.AsAsync(null, async s =>
    {
        var db = s.GetRequiredService<CqDbContext>();
        var rows = await (from e in db.Set<CalendarEvent>()
                          where e.ContentItemId == itemId
                          join r in db.Set<EventRegistration>() on e.Id equals r.CalendarEventId
                          orderby r.At, r.Id
                          select new { r.UserId, r.State }).ToListAsync(Ct);
        return rows.Select(r => (r.UserId, r.State)).ToList();
    });

    public Task<Guid> UserAsync(string email) => Contents.AsAsync(null, async s => (await s.GetRequiredService<IPeople>().FindByEmailAsync(email, Ct))!.Value);

    public static async Task RegisterAsync(TestClient client, string slug)
    {
        using var answer = await client.SubmitAsync($"/agenda/{slug}/inscription", new Dictionary<string, string>());
        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
    }
}
