using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using CQ.Territory.Models;
using CQ.Voting.Models;
using CQ.Voting.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Voting;

/// <summary>A committee of the tenant <c>nord</c> made for one test: so many seats, each held by somebody new, and the votes it takes.</summary>
internal sealed class Committee
{
    private readonly TestSite _site;

    private Committee(TestSite site, Guid groupId, IReadOnlyList<Guid> electors) => (_site, GroupId, Electors) = (site, groupId, electors);

    public Guid GroupId { get; }

    public IReadOnlyList<Guid> Electors { get; }

    public static async Task<Committee> SeatAsync(TestSite site, int filled, int vacant = 0)
    {
        await using var scope = site.Enter("nord");
        await scope.Services.GetRequiredService<IFeatureManager>().EnableAsync(["CQ.Voting"]);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var slug = $"comite-{Guid.NewGuid():N}";
        var group = new Group { Kind = GroupKind.BudgetCommittee, Slug = slug, Name = "Comité d'essai" };
        db.Add(group);
        var seats = Enumerable.Range(1, filled + vacant).Select(n => new Seat { GroupId = group.Id, Number = n, Label = "Représentation" }).ToList();
        db.AddRange(seats);
        var terms = seats.Take(filled).Select(s => new TermOfOffice { SeatId = s.Id, UserId = Guid.NewGuid(), From = new DateOnly(2020, 1, 1) }).ToList();
        db.AddRange(terms);
        await db.SaveChangesAsync();
        return new Committee(site, group.Id, [.. terms.Select(t => t.UserId)]);
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work, TestSite? node = null)
    {
        await using var scope = (node ?? _site).Enter("nord");
        return await work(scope.Services);
    }

    public Task<Outcome<Vote>> TryOpenAsync(SubjectRef? subject = null, params Guid[] bearers) =>
        InScopeAsync(s => s.GetRequiredService<OpenVote>().OpenAsync(
            new NewVote(subject ?? new SubjectRef("Essai", Guid.NewGuid()), "Des bancs à dossier", GroupId) { Bearers = bearers }));

    public async Task<Vote> OpenAsync(params Guid[] bearers) => (await TryOpenAsync(null, bearers)).Value;

    public Task<Outcome<SignOff>> CastAsync(Vote vote, Guid elector, Choice choice = Choice.For, TestSite? node = null) =>
        InScopeAsync(s => s.GetRequiredService<CastVote>().CastAsync(vote.Id, elector, choice), node);

    public async Task CastAsync(Vote vote, int from, int count, Choice choice)
    {
        foreach (var elector in Electors.Skip(from).Take(count))
            (await CastAsync(vote, elector, choice)).Refusal.ShouldBeNull();
    }

    public Task<Outcome<VoteResult>> CloseAsync(Vote vote, TestSite? node = null) =>
        InScopeAsync(s => s.GetRequiredService<CloseVote>().CloseAsync(vote.Id), node);

    public Task<Outcome<Recusal>> RecuseAsync(Vote vote, Guid elector, string reason = "Intérêt personnel") =>
        InScopeAsync(s => s.GetRequiredService<RecuseElector>().DeclareAsync(vote.Id, elector, reason));

    public Task<VoteSummary> ReadAsync(Vote vote) =>
        InScopeAsync(async s => (await s.GetRequiredService<IVoteResults>().FindAsync(vote.Id)).ShouldNotBeNull());

    public Task<List<T>> RowsAsync<T>(Vote vote)
        where T : class =>
        InScopeAsync(s => s.GetRequiredService<CqDbContext>().Set<T>().AsNoTracking().Where(e => EF.Property<Guid>(e, "VoteId") == vote.Id).ToListAsync());

    public static string Say(Refusal? refusal) => refusal is null ? "" : string.Format(null, refusal.Text, refusal.Arguments);
}
