using CQ.IntegrationTests.Sites;
using CQ.Voting.Models;
using CQ.Voting.Services;
using CQ.Voting.Workflows;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>Rolls of every size: read by pages, and asked one by one only when that is possible.</summary>
public sealed class RollTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task Roll_ByPages_IsWholeAndInOrder()
    {
        var committee = await Committee.SeatAsync(fixture.Site, filled: 4, vacant: 1);
        var vote = await committee.ReadAsync(await committee.OpenAsync());

        var pages = new List<RollPage>();
        for (int? after = 0; after is { } seat; after = pages[^1].Next)
            pages.Add(await committee.InScopeAsync(s => s.GetRequiredService<IVoteResults>().RollAsync(vote, seat, 2)));

        pages.Select(p => p.Next).ShouldBe([2, 4, null]);
        pages.SelectMany(p => p.Lines).Select(l => l.SeatNumber).ShouldBe([1, 2, 3, 4, 5]);
        pages.SelectMany(p => p.Lines).Select(l => l.UserId).OfType<Guid>().ShouldBe(committee.Electors, ignoreOrder: true);
    }

    [Fact]
    public async Task Page_OfALargeRoll_ShowsItsBeginningAndLeadsOn()
    {
        var committee = await Committee.SeatAsync(fixture.Site, ReadVote.RollPageSize + 1);
        var vote = await committee.OpenAsync();
        using var anonymous = fixture.Site.Client();

        var first = await anonymous.PageAsync($"/votes/{vote.Id}");
        var second = await anonymous.PageAsync(first.QuerySelector(".paging a[rel='next']")!.GetAttribute("href")!);
        var astray = await anonymous.PageAsync($"/votes/{vote.Id}?apres=-1x");

        first.QuerySelectorAll("main table tbody tr").Length.ShouldBe(ReadVote.RollPageSize);
        second.QuerySelectorAll("main table tbody tr").Length.ShouldBe(1);
        astray.QuerySelectorAll("main table tbody tr").Length.ShouldBe(ReadVote.RollPageSize);
    }

    [Fact]
    public async Task Open_MoreElectorsThanAreAsked_GetsNoTasks()
    {
        var committee = await Committee.SeatAsync(fixture.Site, ElectorTasks.MostAsked + 1);
        var fewer = await Committee.SeatAsync(fixture.Site, 2);

        var large = await committee.OpenAsync();
        var small = await fewer.OpenAsync();

        (await committee.RowsAsync<ElectorTask>(large)).ShouldBeEmpty();
        (await fewer.RowsAsync<ElectorTask>(small)).Count.ShouldBe(2);
        large.FilledSeats.ShouldBe(ElectorTasks.MostAsked + 1);
    }
}
