using CQ.Abstractions.Tenants;
using CQ.Admin;
using CQ.Admin.Services;
using Microsoft.Extensions.Localization;
using NSubstitute;

namespace CQ.UnitTests.Admin;

public sealed class AuditWordsTests
{
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
        var fields = _words.Fields("""{"Name":"…","IsActive":true,"StartsOn":"2026-03-01","Due":"2026-03-01T18:30:00+00:00","features":["a","b"],"Odd":null}""");

        fields.ShouldBe(
        [
            KeyValuePair.Create("Nom", "…"),
            KeyValuePair.Create("Actif", "oui"),
            KeyValuePair.Create("Du", "01/03/2026"),
            KeyValuePair.Create("Échéance", "01/03/2026 18:30"),
            KeyValuePair.Create("Fonctionnalités", "a, b"),
            KeyValuePair.Create("Odd", "vide"),
        ]);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("[1]")]
    public void Fields_OfNothing_AreNone(string? details) => _words.Fields(details).ShouldBeEmpty();

    private static AuditWords Words()
    {
        var texts = Substitute.For<IStringLocalizer<Texts>>();
        texts[Arg.Any<string>()].Returns(call => new LocalizedString(call.Arg<string>(), call.Arg<string>()));
        var zone = Substitute.For<ITenantTimeZone>();
        zone.ToLocal(Arg.Any<DateTimeOffset>()).Returns(call => call.Arg<DateTimeOffset>());
        return new AuditWords(texts, zone);
    }
}
