using System.Text;
using CQ.Media.Models;
using CQ.Media.Services.Work;

namespace CQ.UnitTests.Media;

public sealed class OfficeTextTests
{
    [Fact]
    public void Words_OfADocument_AreKeptByLine() =>
        OfficeText.Of(new MemoryStream(MediaSamples.Docx("un</w:t></w:r></w:p><w:p><w:r><w:t>deux")), FileTypes.Docx).ShouldBe("un\ndeux\n");

    [Fact]
    public void OldAlphabet_IsRead() => OfficeText.Of(new MemoryStream([0x51, 0x75, 0xE9]), FileTypes.Csv).ShouldBe("Qué");

    [Fact]
    public void BrokenMarkup_GivesTheWordsBeforeIt() =>
        OfficeText.Of(new MemoryStream(MediaSamples.Docx("avant</w:t></w:r></w:p><w:oops")), FileTypes.Docx).ShouldContain("avant");

    [Fact]
    public void Tidy_LeavesWhatADatabaseTakes()
    {
        var (text, isCut) = OfficeText.Tidy(" a\0b\u0007  c \n\n\n d ", false);

        text.ShouldBe("ab c\nd");
        isCut.ShouldBeFalse();
    }

    [Fact]
    public void Tidy_CutsAtItsLimit_BetweenCharacters()
    {
        var (text, isCut) = OfficeText.Tidy(new string('a', MediaLimits.Text - 1) + "\ud83c\udf89" + "b", false);

        isCut.ShouldBeTrue();
        text.Length.ShouldBe(MediaLimits.Text - 1);
        Encoding.UTF8.GetByteCount(text).ShouldBe(text.Length);
    }
}
