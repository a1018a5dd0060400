using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Search.Models;
using CQ.Search.Services.Asking;
using CQ.Search.ViewModels;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Search.Services.Keeping;

/// <summary>
/// Looks at a kept search as its owner would today, and tells them what was published since. What is for a council or a group is told apart, with that audience, so that
/// whoever leaves it meanwhile no longer reads it.
/// </summary>
internal sealed class TellOfSearch(
    CqDbContext db, IViewerSwitch viewer, SearchScreens screens, SearchSite search, IEnabled<INotifications> notifications, IStringLocalizer<Texts> texts, TimeProvider time) : IDueWorkHandler
{
    public const string WorkKind = "search.alert";

    public string Kind => WorkKind;

    public async Task RunAsync(DueWork due, CancellationToken ct)
    {
        if (await db.Set<SavedSearch>().FirstOrDefaultAsync(s => s.Id == due.Reference && s.HasAlert, ct) is not { } saved)
            return;
        await viewer.BecomeAsync(saved.UserId, ct);
        var now = time.GetUtcNow();
        var address = SearchAddress.Parse(saved.Query);
        var filter = await screens.FilterOfAsync(address with { ByDate = true }, ct);
        var answer = await search.RunAsync(address.Text, filter with { Since = saved.LookedAt, AllWords = true }, 1, ct);
        saved.LookedAt = now;
        await db.SaveChangesAsync(ct);
        // What has other words is no news about this search.
        if (answer.Question.Terms.Any(t => t.TakenFor is not null))
            return;
        foreach (var audience in answer.Hits.GroupBy(h => h.Info.AudienceId))
            await TellAsync(saved, audience.Key, [.. audience], ct);
    }

    private async Task TellAsync(SavedSearch saved, Guid audience, List<SearchHit> hits, CancellationToken ct)
    {
        var title = hits.Count == 1 ? texts["Du nouveau pour « {0} » : {1}", saved.Name, hits[0].Info.Title].Value : texts["{0} nouveautés pour « {1} »", hits.Count, saved.Name].Value;
        foreach (var channel in notifications)
        {
            await channel.NotifyAsync(
                AlertKind.KindKey, [saved.UserId], title, [.. hits.Select(h => h.Info.Title)], "/recherche" + saved.Query, audience == Audience.Public.Id ? null : audience, null, ct);
        }
    }
}
