using CQ.Admin.Services;

namespace CQ.UnitTests.Admin;

public sealed class AuditFilterTests
{
    private static readonly DateOnly Today = new(2027, 1, 12);

    [Fact]
    public void Bounded_WithoutFilter_StaysOpen() => new AuditFilter().Bounded(Today).From.ShouldBeNull();

    [Fact]
    public void Bounded_OneSubject_StaysOpen_BecauseAnIndexServesIt() =>
        new AuditFilter(SubjectKind: "User", SubjectId: Guid.NewGuid()).Bounded(Today).From.ShouldBeNull();

    [Fact]
    public void Bounded_Person_LooksAtTwelveMonths() =>
        new AuditFilter(UserId: Guid.NewGuid()).Bounded(Today).From.ShouldBe(new DateOnly(2026, 1, 12));

    [Fact]
    public void Bounded_PersonUntilADay_LooksAtTheTwelveMonthsBeforeIt() =>
        new AuditFilter(UserId: Guid.NewGuid(), Through: new DateOnly(2026, 6, 30)).Bounded(Today).From.ShouldBe(new DateOnly(2025, 6, 30));

    [Fact]
    public void Bounded_WithAStart_KeepsIt() =>
        new AuditFilter(Category: "account", From: new DateOnly(2020, 1, 1)).Bounded(Today).From.ShouldBe(new DateOnly(2020, 1, 1));
}
