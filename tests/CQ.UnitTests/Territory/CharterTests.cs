using System.Text.Json;
using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.UnitTests.Territory;

public sealed class CharterTests
{
    private static readonly CharterValues Full = new()
    {
        ProjectThreshold = Money.Euros(1500),
        CommitteeQuorum = 5000,
        TeamQuorum = 3333,
        VotingDays = 14,
        AdjournmentDays = 7,
        CommitteeSeatsPerCouncil = 2,
        TeamTermYears = 2,
        MeetingsPerYearMin = 4,
        MeetingsPerYearMax = 6,
        Composition = Composition.Open,
        MembershipApproval = false,
        MinimumAge = 15,
        HomePromotion = true,
        StandingAct = new AuthorityAct("Décision 2024-07", new DateOnly(2024, 1, 15), "La maire"),
        Labels = new Dictionary<string, string> { ["parityPair"] = "Duo", ["parityPair.en"] = "Duo" },
    };

    [Fact]
    public void Json_FullSet_ReadsBackAlike()
    {
        var back = CharterValues.FromJson(Full.ToJson());

        back.ToJson().ShouldBe(Full.ToJson());
        CharterRules.Differences(Full, back).ShouldBeEmpty();
    }

    [Fact]
    public void Json_EmptySet_SaysNothing()
    {
        var values = CharterValues.FromJson("{}");

        CharterParameters.All.ShouldAllBe(p => !p.IsSetIn(values));
        values.ToJson().ShouldBe("{}");
    }

    [Theory]
    [InlineData("""{"unknown":1}""")]
    [InlineData("""{"projectThreshold":1500}""")]
    [InlineData("""{"votingDays":"14"}""")]
    [InlineData("""{"composition":"Choir"}""")]
    [InlineData("""{"standingAct":{"reference":"x"}}""")]
    [InlineData("[]")]
    public void Json_Faulty_IsRefused(string json)
    {
        Should.Throw<JsonException>(() => CharterValues.FromJson(json));
    }

    [Fact]
    public void Parameters_WrittenAndTyped_ComeBack()
    {
        foreach (var parameter in CharterParameters.All.Where(p => p.Kind != CharterParameterKind.Act))
        {
            var typed = CharterText.Parse(parameter, CharterText.Write(parameter, parameter.Read(Full)));

            typed.Value.Value.ShouldBe(parameter.Read(Full), parameter.Key);
            parameter.Read(parameter.Write(new CharterValues(), typed.Value.Value)).ShouldBe(parameter.Read(Full), parameter.Key);
        }
    }

    [Fact]
    public void Parameters_Keys_AreThoseOfTheJson()
    {
        using var json = JsonDocument.Parse(Full.ToJson());

        json.RootElement.EnumerateObject().Select(p => p.Name).Where(n => n != "labels").OrderBy(n => n)
            .ShouldBe(CharterParameters.All.Select(p => p.Key).OrderBy(k => k));
    }

    [Theory]
    [InlineData("1 500", 150_000)]
    [InlineData("1 499,99 €", 149_999)]
    [InlineData("1499.99", 149_999)]
    public void Parse_Threshold_ReadsFrenchAndEnglish(string text, long cents)
    {
        CharterText.Parse(CharterParameters.ProjectThreshold, text).Value.Value.ShouldBe(new Money(cents));
    }

    [Theory]
    [InlineData("50", 5000)]
    [InlineData("50 %", 5000)]
    [InlineData("33,33", 3333)]
    [InlineData("100", 10_000)]
    public void Parse_Quorum_IsInPercent(string text, int points)
    {
        CharterText.Parse(CharterParameters.CommitteeQuorum, text).Value.Value.ShouldBe(points);
    }

    [Theory]
    [InlineData("projectThreshold", "0")]
    [InlineData("projectThreshold", "-1")]
    [InlineData("projectThreshold", "1e12")]
    [InlineData("projectThreshold", "1499,999")]
    [InlineData("committeeQuorum", "0")]
    [InlineData("committeeQuorum", "101")]
    [InlineData("committeeQuorum", "33,333")]
    [InlineData("votingDays", "0")]
    [InlineData("votingDays", "1,5")]
    [InlineData("votingDays", "cent")]
    [InlineData("teamTermYears", "7")]
    [InlineData("composition", "Chorale")]
    [InlineData("membershipApproval", "peut-être")]
    public void Parse_OutOfBounds_IsRefusedBesideItsField(string key, string text)
    {
        var parameter = CharterParameters.All.Single(p => p.Key == key);

        CharterText.Parse(parameter, text).Refusal.ShouldNotBeNull().Field.ShouldBe(key);
    }

    [Fact]
    public void Parse_Blank_MeansThatTheCharterDoesNotSay()
    {
        foreach (var parameter in CharterParameters.All.Where(p => p.Kind != CharterParameterKind.Act))
            CharterText.Parse(parameter, "  ").Value.Value.ShouldBeNull();
    }

    [Theory]
    [InlineData(149_999, true)]
    [InlineData(150_000, false)]
    [InlineData(150_001, false)]
    public void IsUnderThreshold_IsStrict(long cents, bool expected)
    {
        Version(Full).IsUnderThreshold(new Money(cents)).ShouldBe(expected);
    }

    [Fact]
    public void IsUnderThreshold_Unset_IsNotGuessed()
    {
        Version(new CharterValues()).IsUnderThreshold(new Money(1)).ShouldBeNull();
    }

    [Fact]
    public void AsksMembershipApproval_Unset_IsOpen()
    {
        Version(new CharterValues()).AsksMembershipApproval.ShouldBeFalse();
    }

    [Fact]
    public void Check_FullSet_HoldsTogether()
    {
        CharterRules.Check(Full).ShouldBeEmpty();
        CharterRules.Check(new CharterValues()).ShouldBeEmpty();
    }

    [Fact]
    public void Check_Faulty_NamesEachField()
    {
        var values = Full with
        {
            MeetingsPerYearMin = 7,
            ProjectThreshold = new Money(1_000_000_001),
            CommitteeQuorum = 0,
            StandingAct = new AuthorityAct(" ", new DateOnly(2024, 1, 1), "La maire"),
            Labels = new Dictionary<string, string> { ["president"] = "Chef" },
        };

        CharterRules.Check(values).Select(r => r.Field)
            .ShouldBe(["projectThreshold", "committeeQuorum", "meetingsPerYearMin", "standingAct", "labels"], ignoreOrder: true);
    }

    [Fact]
    public void Differences_OneChange_IsTheOnlyOne()
    {
        CharterRules.Differences(Full, Full with { VotingDays = 10 }).ShouldHaveSingleItem().ShouldBe(CharterParameters.VotingDays);
    }

    private static Charter Version(CharterValues values) =>
        new(Guid.NewGuid(), 1, new DateOnly(2026, 1, 1), null, "Délibération", new DateOnly(2025, 12, 1), values);
}
