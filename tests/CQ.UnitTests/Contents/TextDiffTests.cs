using System.Diagnostics;
using System.Text;
using CQ.Contents.Services.Comparing;

namespace CQ.UnitTests.Contents;

/// <summary>Two texts side by side: always both texts again, words where words changed, and never long.</summary>
public sealed class TextDiffTests
{
    [Fact]
    public void ChangedWords_AreMarkedOnTheirSide_AndTheRestStays()
    {
        var row = TextDiff.Compare("La fête des voisins aura lieu samedi.", "La fête des voisins aura lieu dimanche 7.").Single();

        row.Kind.ShouldBe(DiffKind.Changed);
        row.Left.Where(s => s.IsChanged).Select(s => s.Text).ShouldBe(["samedi"]);
        string.Concat(row.Right.Where(s => s.IsChanged).Select(s => s.Text)).ShouldBe("dimanche 7");
    }

    [Fact]
    public void InsertedParagraph_DoesNotDisturbItsNeighbours()
    {
        var rows = TextDiff.Compare("Un.\n\nTrois.", "Un.\n\nDeux.\n\nTrois.");

        rows.Count(r => r.Kind == DiffKind.Added).ShouldBe(2);
        rows.ShouldNotContain(r => r.Kind == DiffKind.Changed || r.Kind == DiffKind.Removed);
    }

    [Fact]
    public void ChangedLine_AmongInsertedOnes_IsPairedWithItsLikeness()
    {
        var rows = TextDiff.Compare("Le marché ouvre à neuf heures place Baudoyer.", "Nouveau : une navette.\nLe marché ouvre à dix heures place Baudoyer.");

        rows.Select(r => r.Kind).ShouldBe([DiffKind.Added, DiffKind.Changed]);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("", "a")]
    [InlineData("a\nb", "")]
    [InlineData("\n\n", "\n")]
    [InlineData("🙂 été", "🙂🙂 ete")]
    public void EdgesAreFine(string left, string right) => Sides(TextDiff.Compare(left, right)).ShouldBe((left, right));

    [Fact]
    public void AnyTwoTexts_GiveBothTextsAgain()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 400; i++)
        {
            var (left, right) = (Text(random), Text(random));

            Sides(TextDiff.Compare(left, right)).ShouldBe((left, right));
        }
    }

    [Fact]
    public void TwoTextsOfTwoHundredThousandCharacters_WithNothingInCommon_AreQuick()
    {
        var random = new Random(1);
        string Noise(int lines) => string.Join('\n', Enumerable.Range(0, lines).Select(_ => string.Join(' ', Enumerable.Range(0, 200_000 / lines / 6).Select(_ => random.Next(99_999)))));
        foreach (var lines in new[] { 1, 40, 2_000, 30_000 })
        {
            var (left, right) = (Noise(lines), Noise(lines));
            var watch = Stopwatch.StartNew();

            var rows = TextDiff.Fold(TextDiff.Compare(left, right));

            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
            rows.Count.ShouldBeLessThanOrEqualTo(TextDiff.MostRows + 1);
        }
    }

    [Fact]
    public void EqualLines_AreFolded_ButNotBesideAChange()
    {
        var before = string.Join('\n', Enumerable.Range(1, 50));
        var rows = TextDiff.Fold(TextDiff.Compare(before, before.Replace("\n25\n", "\nvingt-cinq\n", StringComparison.Ordinal)));

        rows.Count(r => r.Kind == DiffKind.Folded).ShouldBe(2);
        rows.Count(r => r.Kind == DiffKind.Same).ShouldBe(4);
        rows.Where(r => r.Kind == DiffKind.Folded).Sum(r => r.Count).ShouldBe(45);
    }

    private static (string, string) Sides(IReadOnlyList<DiffRow> rows)
    {
        string Side(Func<DiffRow, IReadOnlyList<DiffSpan>> side, DiffKind missing) =>
            string.Join('\n', rows.Where(r => r.Kind != missing).Select(r => string.Concat(side(r).Select(s => s.Text))));

        return (Side(r => r.Left, DiffKind.Added), Side(r => r.Right, DiffKind.Removed));
    }

    private static string Text(Random random)
    {
        string[] words = ["un", "deux", "trois", " ", "  ", ",", "\n", "\n\n", "été", "🙂"];
        var text = new StringBuilder();
        for (var i = random.Next(40); i > 0; i--)
            text.Append(words[random.Next(words.Length)]);
        return text.ToString();
    }
}
