using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.UnitTests.Projects;

/// <summary>When a project is due, late, quiet, and what its delivery leaves.</summary>
public sealed class FollowUpTests
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    [Fact]
    public void DueOn_IsTwoYearsAfterTheCommitment()
    {
        FollowUp.DueOn(new DateOnly(2026, 1, 31)).ShouldBe(new DateOnly(2028, 1, 31));
        FollowUp.DueOn(new DateOnly(2024, 2, 29)).ShouldBe(new DateOnly(2026, 2, 28));
    }

    [Theory]
    [InlineData(59, false)]
    [InlineData(60, true)]
    [InlineData(400, true)]
    public void IsQuiet_FromSixtyDaysOn(int days, bool quiet) => FollowUp.IsQuiet(Today.AddDays(-days), Today).ShouldBe(quiet);

    [Fact]
    public void IsOverdue_FromTheDayAfterTheLast()
    {
        FollowUp.IsOverdue(Today, Today).ShouldBeFalse();
        FollowUp.IsOverdue(Today.AddDays(-1), Today).ShouldBeTrue();
        FollowUp.IsOverdue(null, Today).ShouldBeFalse();
    }

    [Fact]
    public void MayTell_OncePerPeriod()
    {
        FollowUp.MayTell(null, Today).ShouldBeTrue();
        FollowUp.MayTell(Today.AddDays(-59).DayNumber, Today).ShouldBeFalse();
        FollowUp.MayTell(Today.AddDays(-60).DayNumber, Today).ShouldBeTrue();
    }

    [Fact]
    public void Delivery_WorkedExample_ReleasesWhatWasNotOrdered()
    {
        var delivery = Delivery.Of(new ProjectMoney(new Money(4_999), new Money(145_000), new Money(145_000), Guid.NewGuid()));

        delivery.Value.ShouldBe(new Delivery(new Money(145_000), new Money(4_999)));
    }

    [Fact]
    public void Delivery_WhileSomethingCertifiedIsNotOrdered_IsRefusedWithTheAmount()
    {
        var delivery = Delivery.Of(new ProjectMoney(new Money(54_999), new Money(95_000), new Money(145_000), Guid.NewGuid()));

        delivery.Refusal.ShouldNotBeNull().Arguments.ShouldBe([new Money(50_000)]);
    }
}
