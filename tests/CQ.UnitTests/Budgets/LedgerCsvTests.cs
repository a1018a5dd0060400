using System.Text;
using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using NSubstitute;

namespace CQ.UnitTests.Budgets;

public sealed class LedgerCsvTests
{
    [Fact]
    public void Reason_ThatReadsAsAFormula_IsNeutralised()
    {
        var zone = Substitute.For<ITenantTimeZone>();
        zone.DayOf(Arg.Any<DateTimeOffset>()).Returns(new DateOnly(2026, 1, 5));
        var project = new SubjectRef("Project", Guid.NewGuid());
        var entry = new EntryInfo
        {
            Id = Guid.NewGuid(), Year = 2026, Number = 7, Kind = EntryKind.Commitment, Section = Section.Investment, From = AccountKind.Envelope, To = AccountKind.Commitment,
            Amount = new Money(149_999), At = DateTimeOffset.UnixEpoch, CouncilId = Guid.NewGuid(), ProjectKind = project.Kind, ProjectId = project.Id,
            Reason = "=HYPERLINK(\"http://example\";\"x\")", ActReference = "+1", ActDate = new DateOnly(2026, 1, 5), ActSignatory = "@qui", PostedBy = null, ProposedBy = null,
            CorrectsId = null, Corrects = null, CorrectedBy = 9,
        };
        var titles = new Dictionary<SubjectRef, SubjectInfo> { [project] = new(project, "-2+3", "~/", Guid.Empty) };

        var bytes = new LedgerCsv(zone).Write([entry], titles);

        bytes[..3].ShouldBe(Encoding.UTF8.Preamble.ToArray());
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        lines[1].ShouldBe(
            "2026-0007;05/01/2026;Investissement;Engagement;Enveloppe du conseil;Engagé, pas encore mandaté;1499,99;\"'-2+3\";"
            + "\"'=HYPERLINK(\"\"http://example\"\";\"\"x\"\")\";\"'+1\";05/01/2026;\"'@qui\";;2026-0009");
    }
}
