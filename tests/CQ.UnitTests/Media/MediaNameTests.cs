using CQ.Media.Models;

namespace CQ.UnitTests.Media;

public sealed class MediaNameTests
{
    [Theory]
    [InlineData("Fête du quartier.JPEG", "Fête du quartier.jpg")]
    [InlineData("photo.jpg.exe", "photo.jpg")]
    [InlineData("photo.png", "photo.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData(@"C:\Users\moi\IMG 1.jpg", "IMG 1.jpg")]
    [InlineData("a\u202Egpj.exe", "agpj.jpg")]
    [InlineData("a\r\nSet-Cookie: x.jpg", "a Set-Cookie- x.jpg")]
    [InlineData("<script>alert(1)</script>.jpg", "script.jpg")]
    [InlineData("", "picture.jpg")]
    [InlineData("...", "picture.jpg")]
    [InlineData("CON.jpg", "_CON.jpg")]
    [InlineData("compte.rendu de mars.pdf", "compte.rendu de mars.jpg")]
    [InlineData("v1.2", "v1.jpg")]
    [InlineData("e\u0301te\u0301.jpg", "été.jpg")]
    [InlineData("\ud83c\udf89 fête.jpg", "\ud83c\udf89 fête.jpg")]
    public void Clean_LeavesWhatPeopleRead(string sent, string expected) => MediaName.Clean(sent, FileTypes.Jpeg).ShouldBe(expected);

    [Fact]
    public void Clean_CutsLongNames_AndKeepsTheExtension()
    {
        var name = MediaName.Clean(new string('é', 400) + ".jpg", FileTypes.Jpeg);

        name.Length.ShouldBe(MediaLimits.NameLength);
        name.ShouldEndWith(".jpg");
    }

    [Fact]
    public void Clean_HalfACharacter_IsNone() => MediaName.Clean("\ud83c.jpg", FileTypes.Jpeg).ShouldBe("picture.jpg");

    [Theory]
    [InlineData("Fête du quartier (2).jpg", "fete-du-quartier-2.jpg")]
    [InlineData("日本.jpg", "fichier.jpg")]
    public void InAddress_IsPlain(string name, string expected) => MediaName.InAddress(name).ShouldBe(expected);

    [Fact]
    public void Fold_FindsWithoutAccents() => MediaName.Fold("Fête_du-QUARTIER.jpg").ShouldBe("fete du quartier jpg");
}
