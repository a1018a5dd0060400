using CQ.Abstractions.Values;
using CQ.Glossary.Models;

namespace CQ.UnitTests.Glossary;

public sealed class LetterTests
{
    [Fact]
    public void Terms_StandUnderTheirLetterWithoutAccent_DigitsTogether()
    {
        var letters = Letter.Of(new[] { "Équipe", "1 % artistique", "Œuvre", "École", "3e lieu", "élu" }.Select(Term).OrderBy(t => t.FoldedTitle, StringComparer.Ordinal));

        letters.Select(l => l.Name).ShouldBe(["0–9", "E", "O"]);
        letters.Select(l => l.Anchor).ShouldBe(["lettre-chiffres", "lettre-e", "lettre-o"]);
        letters[1].Terms.Select(t => t.Title).ShouldBe(["École", "élu", "Équipe"]);
    }

    [Fact]
    public void NoTerms_NoLetters() => Letter.Of([]).ShouldBeEmpty();

    private static GlossaryTerm Term(string title) =>
        new() { Slug = Slugs.Of(title), Title = title, FoldedTitle = Slugs.Of(title), Summary = "Sens.", Text = "" };
}
