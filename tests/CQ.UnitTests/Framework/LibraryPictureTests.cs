using CQ.Mvc.Markdown;

namespace CQ.UnitTests.Framework;

public sealed class LibraryPictureTests
{
    private const string Id = "0190f3c4-0000-7000-8000-000000000001";

    [Fact]
    public void Picture_IsOfferedInTheLibrarysWidths_AndKeepsItsPlace()
    {
        var html = Render($"![Des bancs & des arbres](~/fichiers/{Id}/bancs.jpg?t=2000x1500)");

        html.ShouldContain($"src=\"/sud/fichiers/{Id}/960/bancs.webp\"");
        html.ShouldContain($"srcset=\"/sud/fichiers/{Id}/320/bancs.webp 320w, /sud/fichiers/{Id}/640/bancs.webp 640w, /sud/fichiers/{Id}/960/bancs.webp 960w, /sud/fichiers/{Id}/1600/bancs.webp 1600w\"");
        html.ShouldContain("width=\"2000\" height=\"1500\"");
        html.ShouldContain("alt=\"Des bancs &amp; des arbres\"");
        html.ShouldContain("loading=\"lazy\" decoding=\"async\"");
    }

    [Fact]
    public void PictureBetweenTwoWidths_IsNeverOfferedLargerThanItIs() =>
        Render($"![x](~/fichiers/{Id}/a.png?t=700x400)").ShouldContain(
            $"srcset=\"/sud/fichiers/{Id}/320/a.webp 320w, /sud/fichiers/{Id}/640/a.webp 640w, /sud/fichiers/{Id}/a.png 700w\"");

    [Fact]
    public void SmallPicture_HasNothingToChoose()
    {
        var html = Render($"![x](~/fichiers/{Id}/a.png?t=200x100)");

        html.ShouldContain($"src=\"/sud/fichiers/{Id}/a.png\"");
        html.ShouldNotContain("srcset");
    }

    [Fact]
    public void WithoutDimensions_AllWidthsAreOffered()
    {
        var html = Render($"![x](~/fichiers/{Id}/a.png)");

        html.ShouldContain("1600w");
        html.ShouldNotContain(" width=");
    }

    [Fact]
    public void Title_IsTheCaptionOfAFigure()
    {
        var html = Render($"Avant\n\n![x](~/fichiers/{Id}/a.png?t=200x100 \"Photo : <b>Ville</b>\")\n\nAprès");

        html.ShouldContain("<figure><img ");
        html.ShouldContain("<figcaption>Photo : &lt;b&gt;Ville&lt;/b&gt;</figcaption></figure>");
        html.ShouldNotContain("<p><figure>");
    }

    [Fact]
    public void TitleInTheMiddleOfAParagraph_IsNoFigure() =>
        Render($"Avant ![x](~/fichiers/{Id}/a.png?t=200x100 \"t\") après").ShouldNotContain("<figure>");

    [Theory]
    [InlineData("![x](~/autre/a.png)")]
    [InlineData("![x](~/fichiers/pas-un-id/a.png)")]
    [InlineData("![x](~/fichiers/0190f3c4-0000-7000-8000-000000000001/a.png?t=1,2x3)")]
    [InlineData("![x](~/fichiers/0190f3c4-0000-7000-8000-000000000001/../../compte/a.png)")]
    [InlineData("[x](~/fichiers/0190f3c4-0000-7000-8000-000000000001/a.pdf)")]
    public void OtherPicturesAndLinks_StayAsTheyWere(string text) => Render(text).ShouldNotContain("srcset");

    [Theory]
    [InlineData("\"><script>alert(1)</script>")]
    [InlineData("\" onerror=\"alert(1)")]
    public void Alt_CannotLeaveItsAttribute(string alt) =>
        Render($"![{alt}](~/fichiers/{Id}/a.png?t=900x100)").ShouldNotContain($"alt=\"{alt}");

    private static string Render(string text) => new MarkdownRenderer().Render(text, pathBase: "/sud").ToString()!;
}
