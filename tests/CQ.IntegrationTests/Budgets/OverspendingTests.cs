using System.Collections.Concurrent;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Budgets;

/// <summary>Many people commit at once, on two nodes, and ask three times what there is.</summary>
public sealed class OverspendingTests(SiteFixture fixture, ITestOutputHelper output) : IClassFixture<SiteFixture>
{
    private const long Envelope = 826_400;
    private const int Postings = 200;
    private const int Connections = 20;

    [Fact]
    public async Task Commitments_OfThreeTimesTheEnvelope_FromTwoProcesses_NeverOverspend()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        (await ledger.OpenAsync(Envelope)).Succeeded.ShouldBeTrue();
        var amounts = Amounts();
        amounts.Sum().ShouldBeGreaterThan(3 * Envelope - amounts.Max());
        await using var otherNode = await OtherNode.StartAsync(fixture.Database);
        var proposals = await ProposeAsync(ledger, amounts[..(Postings / 2)]);
        var (accepted, refused) = (new ConcurrentBag<long>(), new ConcurrentBag<string>());

        var before = await DeadlocksAsync();
        await Task.WhenAll(
            otherNode.ApproveAllAsync(proposals, Connections / 2, (cents, answer) => Note(answer, cents)),
            Parallel.ForEachAsync(
                amounts[(Postings / 2)..].Select((cents, i) => (cents, i)),
                new ParallelOptions { MaxDegreeOfParallelism = Connections, CancellationToken = TestContext.Current.CancellationToken },
                async (x, _) =>
                {
                    var outcome = await ledger.CommitAsync(x.cents, Ledger.Project(1000 + x.i));
                    Note(outcome.Succeeded ? null : Text(outcome.Refusal), x.cents);
                }));

        void Note(string? refusal, long cents)
        {
            if (refusal is null)
                accepted.Add(cents);
            else
                refused.Add(refusal);
        }

        output.WriteLine($"{accepted.Count} accepted for {accepted.Sum()} of {Envelope} cents, {refused.Count} refused");
        (accepted.Count + refused.Count).ShouldBe(Postings);
        accepted.Sum().ShouldBeLessThanOrEqualTo(Envelope);
        accepted.Sum().ShouldBeGreaterThan(Envelope - amounts.Min());
        refused.ShouldAllBe(r => r.Contains("Il reste ") && r.Contains(" disponibles sur l’enveloppe d’investissement de Est"));
        (await DeadlocksAsync()).ShouldBe(before);
        (await ledger.FiguresAsync()).ShouldBe(new Figures(new Money(Envelope), new Money(accepted.Sum()), Money.Zero, new Money(Envelope - accepted.Sum()), Money.Zero));
        (await ledger.UnbalancedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task FirstPostings_AtOnce_OpenOneAccountEachAndOneJournal()
    {
        var ledger = await Ledger.StartAsync(fixture.Site, "sud");

        var outcomes = await Task.WhenAll(
            from council in new[] { ledger.Est, ledger.Ouest } from section in Enum.GetValues<Section>() from i in Enumerable.Range(0, 4) select ledger.OpenAsync(1000 + i, council, section));

        outcomes.Count(o => o.Succeeded).ShouldBe(4);
        outcomes.Where(o => !o.Succeeded).ShouldAllBe(o => o.Refusal!.Text.Contains("déjà ouverts"));
        outcomes.Where(o => o.Succeeded).Select(o => o.Value.Number).Order().ShouldBe([1, 2, 3, 4]);
    }

    // Different amounts, so that the last euros fit some and not others.
    private static long[] Amounts()
    {
        var random = new Random(7);
        var raw = Enumerable.Range(0, Postings).Select(_ => random.Next(4_000, 21_000)).Select(n => (long)n).ToArray();
        return [.. raw.Select(n => n * 3 * Envelope / raw.Sum())];
    }

    private static async Task<IReadOnlyList<(Guid Id, long Cents)>> ProposeAsync(Ledger ledger, IEnumerable<long> amounts)
    {
        var made = new List<(Guid, long)>();
        foreach (var cents in amounts)
        {
            var proposal = await ledger.DoAsync<ProposeEntry, Outcome<EntryProposal>>(s =>
                s.ProposeAsync(EntryKind.Commitment, ledger.Est, Section.Investment, null, new Money(cents), "Achat", ledger.Treasurer));
            made.Add((proposal.Value.Id, cents));
        }

        return made;
    }

    private async Task<long> DeadlocksAsync()
    {
        await using var source = NpgsqlDataSource.Create(TestCluster.Admin);
        await using var command = source.CreateCommand($"select deadlocks from pg_stat_database where datname = '{fixture.Database}'");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    private static string Text(Refusal refusal) => string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.Text, refusal.Arguments);
}
