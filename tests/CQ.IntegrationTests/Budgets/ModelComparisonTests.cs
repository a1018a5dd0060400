using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using Microsoft.EntityFrameworkCore;

namespace CQ.IntegrationTests.Budgets;

/// <summary>
/// Random sequences of what people try, on the database: what <c>cq_post</c> accepts keeps the invariants of requirements §2.7, and what the page says is
/// what the entries make.
/// </summary>
public sealed class ModelComparisonTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private static readonly EntryKind[] Kinds =
        [EntryKind.OpeningCredit, EntryKind.Commitment, EntryKind.Commitment, EntryKind.Commitment, EntryKind.Decommitment, EntryKind.PaymentOrder, EntryKind.PaymentOrder, EntryKind.Correction];

    [Theory]
    [InlineData("nord", 1)]
    [InlineData("sud", 2)]
    public async Task AnySequence_KeepsTheInvariants(string tenant, int seed)
    {
        var ledger = await Ledger.StartAsync(fixture.Site, tenant);
        var random = new Random(seed);
        var (written, tried) = (new List<PostedEntry>(), 0);

        for (; tried < 250; tried++)
        {
            if (await TryAsync(ledger, random, written) is { } posted)
                written.Add(posted);
        }

        output.WriteLine($"{written.Count} of {tried} written");
        written.Select(w => w.Kind).Distinct().ShouldBe(Enum.GetValues<EntryKind>(), ignoreOrder: true);
        written.Count.ShouldBeLessThan(tried);
        (await ledger.UnbalancedAsync()).ShouldBeEmpty();
        foreach (var (council, section) in from c in new[] { ledger.Est, ledger.Ouest } from s in Enum.GetValues<Section>() select (c, s))
        {
            var shown = await ledger.FiguresAsync(council, section);
            var entries = await ledger.DoAsync<IBudgetOverview, IReadOnlyList<EntryInfo>>(o => o.EntriesAsync(new EntryFilter(ledger.Year, council, section), 1000));
            shown.ShouldBe(Figures.Of(entries.Select(e => e.Movement)));
            shown.Opened.ShouldBe(shown.Committed + shown.Ordered + shown.Available + shown.Lapsed);
            foreach (var figure in Enum.GetValues<Figure>())
                await FigureIsItsEntriesAsync(ledger, council, section, figure, shown.Of(figure));
        }
    }

    private static async Task FigureIsItsEntriesAsync(Ledger ledger, Guid council, Section section, Figure figure, Money expected)
    {
        var making = await ledger.DoAsync<IBudgetOverview, IReadOnlyList<EntryInfo>>(o => o.EntriesAsync(new EntryFilter(ledger.Year, council, section, figure), 1000));

        making.Aggregate(Money.Zero, (sum, e) => sum + e.Movement.EffectOn(figure)).ShouldBe(expected, $"{figure}");
        making.ShouldAllBe(e => !e.Movement.EffectOn(figure).IsZero);
    }

    private static async Task<PostedEntry?> TryAsync(Ledger ledger, Random random, List<PostedEntry> written)
    {
        var council = random.Next(2) == 0 ? ledger.Est : ledger.Ouest;
        var section = (Section)random.Next(2);
        SubjectRef? project = random.Next(3) is var n and > 0 ? Ledger.Project(n) : null;
        var cents = random.Next(4) == 0 ? random.Next(1, 900_000) : random.Next(1, 60_000);
        var by = random.Next(2) == 0 ? ledger.TownHall : ledger.Coordination;
        switch (Kinds[random.Next(Kinds.Length)])
        {
            case EntryKind.OpeningCredit:
                return Value(await ledger.OpenAsync(cents, council, section));
            case EntryKind.Commitment:
                return Value(await ledger.CommitAsync(cents, project, council, section, by));
            case EntryKind.Decommitment:
                return Value(await ledger.ReleaseAsync(cents, project, council, section, by));
            case EntryKind.PaymentOrder:
                await ledger.CertifyAsync(random.Next(1, cents + 1), project, council, section);
                return Value(await ledger.OrderAsync(random.Next(1, cents + 1), project, council, section, by));
            default:
                return written.Count == 0 ? null : Value(await ledger.CorrectAsync(written[random.Next(written.Count)].Id, by));
        }
    }

    private static PostedEntry? Value(Outcome<PostedEntry> outcome) => outcome.Succeeded ? outcome.Value : null;
}
