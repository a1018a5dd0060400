using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Events;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Budgets;

/// <summary>The verbs of the ledger, one after the other, on a council of their own each.</summary>
public sealed class PostingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task WorkedExample_ThroughTheServices_LeavesWhatTheRequirementsSay()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var project = Ledger.Project(1);

        Posted(await ledger.OpenAsync(826_400));
        Posted(await ledger.CommitAsync(149_999, project));
        (await ledger.CertifyAsync(145_000, project)).Succeeded.ShouldBeTrue();
        Posted(await ledger.OrderAsync(145_000, project));
        Posted(await ledger.ReleaseAsync(4_999, project));

        var figures = await ledger.FiguresAsync();
        figures.ShouldBe(new Figures(new Money(826_400), Money.Zero, new Money(145_000), new Money(681_400), Money.Zero));
        figures.ConsumptionRate.ShouldBe(1755);
        (await ledger.UnbalancedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Refusals_NameTheBalance()
    {
        var ledger = await Ledger.StartAsync(fixture.Site, "sud");
        var project = Ledger.Project(2);
        Posted(await ledger.OpenAsync(21_403));

        Arguments(await ledger.CommitAsync(30_000, project)).ShouldContain(new Money(21_403));
        Posted(await ledger.CommitAsync(10_000, project));
        Arguments(await ledger.ReleaseAsync(10_001, project)).ShouldContain(new Money(10_000));
        (await ledger.OrderAsync(1, project)).Refusal!.Text.ShouldContain("service fait");
        (await ledger.CertifyAsync(10_001, project)).Refusal!.Arguments.ShouldContain(new Money(10_000));
        (await ledger.CertifyAsync(6_000, project)).Succeeded.ShouldBeTrue();
        Arguments(await ledger.OrderAsync(6_001, project)).ShouldBe([new Money(6_000), Money.Zero, new Money(6_001)]);
        Posted(await ledger.OrderAsync(6_000, project));
        Arguments(await ledger.OrderAsync(1, project)).ShouldBe([new Money(6_000), new Money(6_000), new Money(1)]);
        Arguments(await ledger.OpenAsync(1)).ShouldContain(new Money(21_403));
        (await ledger.OpenAsync(1, year: ledger.Year - 1)).Refusal!.Text.ShouldContain("n’est pas ouvert");
    }

    [Fact]
    public async Task Correction_ByAnotherPerson_ReversesOnce()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var opened = (await ledger.OpenAsync(330_600, ledger.Ouest, Section.Operating)).Value;

        (await ledger.CorrectAsync(opened.Id, ledger.Coordination)).Refusal!.Text.ShouldContain("une autre personne");
        var correction = (await ledger.CorrectAsync(opened.Id, ledger.TownHall)).Value;
        (await ledger.CorrectAsync(opened.Id, ledger.TownHall)).Refusal!.Text.ShouldContain("déjà corrigée");
        (await ledger.CorrectAsync(correction.Id, ledger.Coordination)).Succeeded.ShouldBeFalse();

        (await ledger.FiguresAsync(ledger.Ouest, Section.Operating)).ShouldBe(Figures.None);
        Posted(await ledger.OpenAsync(330_700, ledger.Ouest, Section.Operating));
        (await ledger.FiguresAsync(ledger.Ouest, Section.Operating)).Available.ShouldBe(new Money(330_700));
    }

    [Fact]
    public async Task Correction_OfCreditsThatServedAlready_IsRefusedWithWhatIsLeft()
    {
        var ledger = await Ledger.StartAsync(fixture.Site, "sud");
        var opened = (await ledger.OpenAsync(5_000, ledger.Ouest, Section.Operating)).Value;
        Posted(await ledger.CommitAsync(2_000, null, ledger.Ouest, Section.Operating));

        Arguments(await ledger.CorrectAsync(opened.Id, ledger.TownHall)).ShouldContain(new Money(3_000));
    }

    [Fact]
    public async Task Numbers_FollowOneAnotherWithoutAGap_RefusalsIncluded()
    {
        var ledger = await Ledger.StartAsync(fixture.Site);
        var opened = (await ledger.OpenAsync(100_000, ledger.Ouest)).Value;

        var first = (await ledger.CommitAsync(1_000, Ledger.Project(3), ledger.Ouest)).Value;
        (await ledger.CommitAsync(1_000_000, Ledger.Project(3), ledger.Ouest)).Succeeded.ShouldBeFalse();
        var second = (await ledger.CommitAsync(1_000, Ledger.Project(3), ledger.Ouest)).Value;

        (first.Number - opened.Number, second.Number - first.Number).ShouldBe((1, 1));
    }

    [Fact]
    public void FreedCredit_IsWhatOthersWaitFor()
    {
        EntryPosted Event(EntryKind kind, EntryKind? corrects = null) => new(Guid.Empty, kind, corrects, Guid.Empty, Section.Investment, Money.Zero, null, 2026);

        new[] { Event(EntryKind.OpeningCredit), Event(EntryKind.Decommitment), Event(EntryKind.Correction, EntryKind.Commitment) }.ShouldAllBe(e => e.FreesCredit);
        new[] { Event(EntryKind.Commitment), Event(EntryKind.PaymentOrder), Event(EntryKind.Correction, EntryKind.PaymentOrder) }.ShouldAllBe(e => !e.FreesCredit);
    }

    private static void Posted(Outcome<PostedEntry> outcome) => outcome.Succeeded.ShouldBeTrue(outcome.Refusal?.Text);

    private static object[] Arguments(Outcome<PostedEntry> outcome) => outcome.Refusal.ShouldNotBeNull().Arguments;
}
