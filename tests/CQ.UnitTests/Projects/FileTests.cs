using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.UnitTests.Projects;

/// <summary>What a project's file says: folding, opinions, the envelope before and after.</summary>
public sealed class FileTests
{
    [Fact]
    public void FoldedText_Short_IsShownWhole() => FoldedText.Of("  Une phrase.\r\n\r\nUne autre. ").ShouldBe(new FoldedText("Une phrase.\n\nUne autre.", ""));

    [Fact]
    public void FoldedText_Long_IsCutBetweenParagraphs_AndLosesNothing()
    {
        var paragraphs = Enumerable.Range(1, 9).Select(i => $"{i}. {new string('a', 120)}").ToList();

        var folded = FoldedText.Of(string.Join("\n\n", paragraphs));

        folded.Start.Length.ShouldBeLessThanOrEqualTo(FoldedText.Shown);
        folded.Start.ShouldBe(string.Join("\n\n", paragraphs.Take(3)));
        $"{folded.Start}\n\n{folded.Rest}".ShouldBe(string.Join("\n\n", paragraphs));
    }

    [Fact]
    public void FoldedText_OneLongParagraph_OrAFencedBlock_IsFoldedWhole()
    {
        FoldedText.Of(new string('a', 2000)).Start.ShouldBeEmpty();
        FoldedText.Of($"```\na\n\n{new string('b', 800)}\n```").Start.ShouldBeEmpty();
    }

    [Fact]
    public void OpinionSheet_OfEachKindTheNewestCounts_AndWhatIsMissingIsNamed()
    {
        var sheet = new OpinionSheet([Opinion(OpinionKind.Legal, OpinionVerdict.Unfavourable, 1), Opinion(OpinionKind.Legal, OpinionVerdict.Favourable, 2), Opinion(OpinionKind.Financial, OpinionVerdict.Unfavourable, 1)]);

        sheet[OpinionKind.Legal]!.Verdict.ShouldBe(OpinionVerdict.Favourable);
        sheet.Missing.ShouldBe([OpinionKind.Technical]);
        sheet.Unfavourable.ShouldBe([OpinionKind.Financial]);
    }

    [Theory]
    [InlineData(826_400, 149_999, 0, 676_401, true, false)]
    [InlineData(149_999, 149_999, 0, 0, true, false)]
    [InlineData(149_998, 149_999, 0, -1, false, true)]
    [InlineData(826_400, 149_999, 1, 676_401, true, true)]
    public void EnvelopePreview_SaysWhatIsLeft_AndWhetherTheProjectWouldWait(long available, long cost, int ahead, long after, bool holds, bool waits)
    {
        var preview = new EnvelopePreview(Section.Investment, 2026, new Money(826_400), new Money(available), new Money(cost), ahead);

        (preview.After, preview.Holds, preview.WouldWait).ShouldBe((new Money(after), holds, waits));
        (preview.Used + preview.Available).ShouldBe(preview.Opened);
    }

    private static Opinion Opinion(OpinionKind kind, OpinionVerdict verdict, int hour) => new()
    {
        ProjectId = Guid.NewGuid(), Kind = kind, Verdict = verdict, Text = "", At = new DateTimeOffset(2026, 1, 1, hour, 0, 0, TimeSpan.Zero), ById = Guid.NewGuid(),
    };
}
