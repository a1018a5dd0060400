using CQ.Abstractions.People;
using CQ.Contents.Models;
using CQ.Contents.Services.Comparing;
using CQ.Contents.Services.Editing;

namespace CQ.UnitTests.Contents;

/// <summary>Two editors of one text: what only one changed is taken, what both changed is asked, and nobody's words are lost.</summary>
public sealed class ThreeWayTests
{
    private const string Origin = "# Fête\n\nElle a lieu samedi.\n\nVenez nombreux.";

    [Fact]
    public void ChangesInDifferentPlaces_AreMergedWithoutAsking()
    {
        var pieces = ThreeWay.Merge(Origin, Origin.Replace("samedi", "dimanche", StringComparison.Ordinal), Origin.Replace("nombreux", "en famille", StringComparison.Ordinal));

        pieces.ShouldNotContain(p => p.IsOpen);
        ThreeWay.Compose(pieces, _ => MergeChoice.Mine).ShouldBe("# Fête\n\nElle a lieu dimanche.\n\nVenez en famille.");
    }

    [Fact]
    public void ChangesInOnePlace_AreAsked_AndEveryAnswerKeepsWhatItSays()
    {
        var pieces = ThreeWay.Merge(Origin, Origin.Replace("samedi", "dimanche", StringComparison.Ordinal), Origin.Replace("samedi", "vendredi", StringComparison.Ordinal));

        pieces.Count(p => p.IsOpen).ShouldBe(1);
        ThreeWay.Compose(pieces, _ => MergeChoice.Mine).ShouldContain("dimanche");
        ThreeWay.Compose(pieces, _ => MergeChoice.Theirs).ShouldContain("vendredi");
        var both = ThreeWay.Compose(pieces, _ => MergeChoice.Both);
        both.ShouldContain("dimanche");
        both.ShouldContain("vendredi");
    }

    [Fact]
    public void TheSameChangeTwice_IsOne()
    {
        var changed = Origin.Replace("samedi", "lundi", StringComparison.Ordinal);

        ThreeWay.Compose(ThreeWay.Merge(Origin, changed, changed), _ => throw new InvalidOperationException()).ShouldBe(changed);
    }

    [Fact]
    public void BlankLines_Survive() => ThreeWay.Compose(ThreeWay.Merge("a\n\n\nb", "a\n\n\nb", "a\n\n\nb\n\nc"), _ => MergeChoice.Mine).ShouldBe("a\n\n\nb\n\nc");

    [Fact]
    public void AnyThreeTexts_LoseNoLineOfEither_WhenBothAreKept()
    {
        var random = new Random(7);
        for (var i = 0; i < 500; i++)
        {
            var origin = Lines(random);
            var (mine, theirs) = (Edit(origin, random, 'm'), Edit(origin, random, 't'));
            var merged = ThreeWay.Compose(ThreeWay.Merge(Text(origin), Text(mine), Text(theirs)), _ => MergeChoice.Both).Split('\n');

            // What one of them wrote is there; what neither touched is there.
            mine.Where(l => l.StartsWith('m')).ShouldAllBe(l => merged.Contains(l));
            theirs.Where(l => l.StartsWith('t')).ShouldAllBe(l => merged.Contains(l));
            origin.Where(l => mine.Contains(l) && theirs.Contains(l)).ShouldAllBe(l => merged.Contains(l));
        }
    }

    [Fact]
    public void WithoutOrigin_EverythingThatDiffers_IsAsked()
    {
        var pieces = ThreeWay.Merge(null, "a\nb\nc", "a\nx\nc");

        pieces.Count(p => p.IsOpen).ShouldBe(1);
        ThreeWay.Compose(pieces, _ => MergeChoice.Both).ShouldBe("a\nb\n\nx\nc");
    }

    [Fact]
    public void Words_TakeEachThingFromWhoeverChangedIt()
    {
        var place = new Placement(Guid.NewGuid(), null, Audience.Public.Id);
        var origin = new ContentWords("Titre", "Une phrase", "Texte.", "fr", null, """{"place":"Mairie","seats":10}""", place);
        var mine = origin with { Title = "Mon titre", Fields = """{"place":"Mairie","seats":12}""", Placement = place with { OnHome = true } };
        var theirs = origin with { Summary = "Leur phrase", Fields = """{"place":"École","seats":10}""" };

        var merge = WordsMerge.Of(origin, mine, theirs);

        merge.IsSettled.ShouldBeTrue();
        var merged = merge.Compose(_ => throw new InvalidOperationException());
        (merged.Title, merged.Summary, merged.Placement.OnHome).ShouldBe(("Mon titre", "Leur phrase", true));
        merged.Fields.ShouldContain("12");
        merged.Fields.ShouldContain("cole");
    }

    [Fact]
    public void Words_BothChanged_AreAsked()
    {
        var origin = new ContentWords("Titre", "", "", "fr", null, """{"place":"Mairie"}""", Placement.Sector);
        var mine = origin with { Title = "Mien", Fields = """{"place":"Parc"}""" };
        var theirs = origin with { Title = "Leur", Fields = """{"place":"Gare"}""" };

        var merge = WordsMerge.Of(origin, mine, theirs);

        merge.IsSettled.ShouldBeFalse();
        merge.FieldsAreOpen.ShouldBeTrue();
        var merged = merge.Compose(_ => MergeChoice.Theirs);
        (merged.Title, merged.Fields).ShouldBe(("Leur", """{"place":"Gare"}"""));
        merge.Compose(_ => MergeChoice.Mine).Fields.ShouldBe("""{"place":"Parc"}""");
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static List<string> Lines(Random random) => [.. Enumerable.Range(0, random.Next(1, 12)).Select(i => $"o{i}")];

    private static List<string> Edit(List<string> origin, Random random, char who)
    {
        var lines = new List<string>(origin);
        for (var i = random.Next(4); i > 0; i--)
        {
            var at = random.Next(lines.Count + 1);
            if (random.Next(3) == 0 && at < lines.Count)
                lines.RemoveAt(at);
            else
                lines.Insert(at, $"{who}{i}-{random.Next(1000)}");
        }

        return lines.Count == 0 ? [$"{who}0"] : lines;
    }
}
