using CQ.Abstractions.Tenants;
using CQ.Admin;
using CQ.Admin.Services;
using Microsoft.Extensions.Localization;
using NSubstitute;

namespace CQ.UnitTests.Admin;

public sealed class AuditWordsTests
{
    private static readonly Dictionary<Guid, string> NoOne = [];

    private readonly AuditWords _words = Words();

    [Theory]
    [InlineData("AnimationTeamSeat", "Animation team seat")]
    [InlineData("role-assignment", "Role assignment")]
    [InlineData("GDPRRequest", "Gdprrequest")]
    [InlineData("x", "X")]
    public void TakenApart_ReadsAsWords(string identifier, string expected) => AuditWords.TakenApart(identifier).ShouldBe(expected);

    [Fact]
    public void Kind_OfTheGlossary_IsItsFrenchWord() => _words.Kind("TermOfOffice").ShouldBe("Mandat");

    [Fact]
    public void Kind_Unknown_IsTakenApart() => _words.Kind("SomethingNew").ShouldBe("Something new");

    [Fact]
    public void Fields_OfDetails_AreNamedAndShown()
    {
        var fields = _words.Fields("""{"Name":"…","IsActive":true,"StartsOn":"2026-03-01","Due":"2026-03-01T18:30:00+00:00","features":["a","b"],"Odd":null}""", NoOne);

        fields.ShouldBe(
        [
            new AuditValue("Nom", "…"),
            new AuditValue("Actif", "oui"),
            new AuditValue("Du", "01/03/2026"),
            new AuditValue("Échéance", "01/03/2026 18:30"),
            new AuditValue("Fonctionnalités", "a, b"),
            new AuditValue("Odd", "vide"),
        ]);
    }

    [Fact]
    public void Fields_ThatPoint_NamePeopleAndShortenTheRest()
    {
        var (person, gone, seat) = (Guid.NewGuid(), Guid.NewGuid(), new Guid("01a1fbe4-f92c-7e25-b22a-75a9c3d0fcb7"));
        var details = $$"""{"UserId":"{{person}}","DecidedByUserId":"{{gone}}","SeatId":"{{seat}}","CorrectedBy":"{{seat}}"}""";

        var fields = _words.Fields(details, new Dictionary<Guid, string> { [person] = "Rosa Almeida" });

        AuditWords.PeopleIn(details).ShouldBe([person, gone, seat]);
        fields.Select(f => (f.Text, f.Reference)).ShouldBe([("Rosa Almeida", person), ("ancien membre", gone), ("…c3d0fcb7", seat), ("…c3d0fcb7", seat)]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1]")]
    public void Fields_OfNothing_AreNone(string? details) => _words.Fields(details, NoOne).ShouldBeEmpty();

    private static AuditWords Words()
    {
        var texts = Substitute.For<IStringLocalizer<Texts>>();
        texts[Arg.Any<string>()].Returns(call => new LocalizedString(call.Arg<string>(), call.Arg<string>()));
        var zone = Substitute.For<ITenantTimeZone>();
        zone.ToLocal(Arg.Any<DateTimeOffset>()).Returns(call => call.Arg<DateTimeOffset>());
        return new AuditWords(texts, zone);
    }
}
