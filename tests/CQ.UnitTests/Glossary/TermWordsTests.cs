using CQ.Glossary.Models;

namespace CQ.UnitTests.Glossary;

public sealed class TermWordsTests
{
    [Fact]
    public void SoundWords_AreKeptOnOneLineAndFolded()
    {
        var words = TermWords.Of("  Équipe\r\n d’animation\0 ", "Celles et ceux\nqui animent.", " Un **exemple**.\n\nEncore.\0 ").Value;

        words.Title.ShouldBe("Équipe d’animation");
        words.FoldedTitle.ShouldBe("equipe-d-animation");
        words.Summary.ShouldBe("Celles et ceux qui animent.");
        words.Text.ShouldBe("Un **exemple**.\n\nEncore.");
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("   \t ")]
    [InlineData("« … »")]
    [InlineData("\0")]
    public void TitleWithoutLetters_IsRefusedBesideIt(string? title) => RefusedField(title, "Sens.", "").ShouldBe("Title");

    [Theory]
    [InlineData(80, true)]
    [InlineData(81, false)]
    [InlineData(300, false)]
    public void Title_HasItsLength(int length, bool expected) =>
        TermWords.Of(new string('a', length), "Sens.", null).Succeeded.ShouldBe(expected);

    [Fact]
    public void SummaryAndText_HaveTheirLengths()
    {
        RefusedField("Mot", "  ", "").ShouldBe("Summary");
        RefusedField("Mot", new string('a', 401), "").ShouldBe("Summary");
        RefusedField("Mot", "Sens.", new string('a', 8001)).ShouldBe("Text");
        TermWords.Of("Mot", new string('a', 400), new string('a', 8000)).Succeeded.ShouldBeTrue();
    }

    private static string? RefusedField(string? title, string? summary, string? text) => TermWords.Of(title, summary, text).Refusal?.Field;
}
