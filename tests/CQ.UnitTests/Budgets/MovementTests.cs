using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.UnitTests.Budgets;

public sealed class MovementTests
{
    private static readonly Money Amount = Money.Euros(10);

    [Theory]
    [InlineData(AccountKind.CityFunds, AccountKind.Envelope, Figure.Opened, 1)]
    [InlineData(AccountKind.CityFunds, AccountKind.Envelope, Figure.Available, 1)]
    [InlineData(AccountKind.Envelope, AccountKind.CityFunds, Figure.Opened, -1)]
    [InlineData(AccountKind.Envelope, AccountKind.Commitment, Figure.Available, -1)]
    [InlineData(AccountKind.Envelope, AccountKind.Commitment, Figure.Committed, 1)]
    [InlineData(AccountKind.Envelope, AccountKind.Commitment, Figure.Opened, 0)]
    [InlineData(AccountKind.Commitment, AccountKind.Envelope, Figure.Opened, 0)]
    [InlineData(AccountKind.Commitment, AccountKind.Ordered, Figure.Committed, -1)]
    [InlineData(AccountKind.Commitment, AccountKind.Ordered, Figure.Ordered, 1)]
    [InlineData(AccountKind.Envelope, AccountKind.Lapsed, Figure.Lapsed, 1)]
    [InlineData(AccountKind.Envelope, AccountKind.Lapsed, Figure.Opened, 0)]
    [InlineData(AccountKind.Pool, AccountKind.Commitment, Figure.Opened, 1)]
    [InlineData(AccountKind.Envelope, AccountKind.Pool, Figure.Opened, -1)]
    public void Movement_BetweenTwoKinds_MakesTheFigure(AccountKind from, AccountKind to, Figure figure, int sign) =>
        new Movement(from, to, Amount).EffectOn(figure).ShouldBe(new Money(sign * Amount.Cents));

    [Fact]
    public void Movement_OfAnyTwoKinds_KeepsTheSum()
    {
        foreach (var from in Enum.GetValues<AccountKind>())
        {
            foreach (var to in Enum.GetValues<AccountKind>())
            {
                var f = Figures.Of([new Movement(from, to, Amount)]);
                (f.Committed + f.Ordered + f.Available + f.Lapsed).ShouldBe(f.Opened, $"{from} → {to}");
            }
        }
    }

    [Fact]
    public void PostingTable_KnowsEveryKindButCorrection()
    {
        var project = new SubjectRef("Project", Guid.NewGuid());
        foreach (var kind in Enum.GetValues<EntryKind>().Where(k => k != EntryKind.Correction))
        {
            var (from, to) = PostingTable.AccountsOf(kind, Section.Operating, Guid.NewGuid(), project);
            (from.Section, to.Section).ShouldBe((Section.Operating, Section.Operating));
            from.ShouldNotBe(to);
        }

        Should.Throw<ArgumentOutOfRangeException>(() => PostingTable.AccountsOf(EntryKind.Correction, Section.Operating, Guid.NewGuid(), project));
    }

    [Theory]
    [InlineData("2026-0012", 2026, 12)]
    [InlineData("2026-12", 2026, 12)]
    [InlineData("2026-12345", 2026, 12345)]
    public void EntryNumber_AsPeopleWriteIt_IsRead(string text, int year, int number) => EntryNumber.Parse(text).ShouldBe(new EntryNumber(year, number));

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-0")]
    [InlineData("26-1")]
    [InlineData("2026--1")]
    [InlineData("2026-1x")]
    public void EntryNumber_ThatIsNone_IsNotRead(string text) => EntryNumber.Parse(text).ShouldBeNull();

    [Fact]
    public void Proposal_ItsAuthor_CannotDecide()
    {
        var author = Guid.NewGuid();
        var proposal = new EntryProposal
        {
            Year = 2026, Kind = EntryKind.Commitment, Section = Section.Operating, CouncilId = Guid.NewGuid(), Amount = Amount, Reason = "Affiches",
            ProposedBy = author, ProposedAt = DateTimeOffset.UnixEpoch,
        };

        Should.Throw<InvalidOperationException>(() => proposal.Decide(ProposalState.Approved, author, DateTimeOffset.UnixEpoch));
        proposal.Decide(ProposalState.Withdrawn, author, DateTimeOffset.UnixEpoch);
        Should.Throw<InvalidOperationException>(() => proposal.Decide(ProposalState.Approved, Guid.NewGuid(), DateTimeOffset.UnixEpoch));
    }
}
