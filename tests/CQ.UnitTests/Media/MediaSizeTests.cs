using CQ.Media.Models;

namespace CQ.UnitTests.Media;

public sealed class MediaSizeTests
{
    [Fact]
    public void Sizes_SurviveTheirColumn_SmallestFirst()
    {
        MediaSize[] sizes = [new(640, 480, 51_234, "b"), new(320, 240, 9, "a")];

        MediaSize.Read(MediaSize.Write(sizes)).ShouldBe([sizes[1], sizes[0]]);
        MediaSize.Read("").ShouldBeEmpty();
    }
}
