using CQ.Abstractions.Tenants;

namespace CQ.UnitTests.Framework;

public sealed class LocalPathTests
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/taches/1", true)]
    [InlineData("/projets?annee=2026&retour=//x#suite", true)]
    [InlineData("/évènements", true)]
    [InlineData("", false)]
    [InlineData(null, false)]
    [InlineData("taches", false)]
    [InlineData(" /taches", false)]
    [InlineData("~/taches", false)]
    [InlineData("//ailleurs.example", false)]
    [InlineData("///ailleurs.example", false)]
    [InlineData("/\\ailleurs.example", false)]
    [InlineData("/taches\\..\\admin", false)]
    [InlineData("\\\\ailleurs.example", false)]
    [InlineData("/\t/ailleurs.example", false)]
    [InlineData("/a\r\nSet-Cookie: x", false)]
    [InlineData("/a\0", false)]
    [InlineData("/a\u0085b", false)]
    [InlineData("https://ailleurs.example/", false)]
    [InlineData("javascript:alert(1)", false)]
    public void Path_StaysOnTheSite(string? path, bool valid) => LocalPath.IsValid(path).ShouldBe(valid);

    [Fact]
    public void Path_HasItsLength()
    {
        LocalPath.IsValid("/" + new string('a', 1999)).ShouldBeTrue();
        LocalPath.IsValid("/" + new string('a', 2000)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/sud/projets", "/sud", true)]
    [InlineData("/SUD", "/sud", true)]
    [InlineData("/%73ud?x=1", "/sud", true)]
    [InlineData("/projets", "", true)]
    [InlineData("/sudoku", "/sud", false)]
    [InlineData("/nord/sud", "/sud", false)]
    [InlineData("/sud/../nord", "/sud", false)]
    [InlineData("/sud/%2e%2e/nord", "/sud", false)]
    public void Path_UnderAPrefix_IsReadAsABrowserDoes(string path, string prefix, bool under) => LocalPath.IsUnder(path, prefix).ShouldBe(under);
}
