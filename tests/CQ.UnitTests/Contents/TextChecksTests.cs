using CQ.Contents.Services.Checking;

namespace CQ.UnitTests.Contents;

public sealed class TextChecksTests
{
    [Theory]
    [InlineData("## Un\n\n#### Trois", RemarkKind.SkippedLevel, 3)]
    [InlineData("### Petit\n\n## Grand", RemarkKind.SkippedLevel, 1)]
    [InlineData("# Titre\n\ntexte", RemarkKind.TitleInText, 1)]
    [InlineData("##\n\ntexte", RemarkKind.EmptyHeading, 1)]
    [InlineData("Lisez [ici](~/charte).", RemarkKind.MeaninglessLink, 1)]
    [InlineData("[Cliquez ici !](https://paris.fr)", RemarkKind.MeaninglessLink, 1)]
    [InlineData("un\n\n[](~/charte)", RemarkKind.EmptyLink, 3)]
    [InlineData("Voyez https://paris.fr/quartier?x=1 pour tout savoir.", RemarkKind.BareAddress, 1)]
    [InlineData("[https://paris.fr](https://paris.fr)", RemarkKind.BareAddress, 1)]
    [InlineData("[la charte](javascript:alert(1))", RemarkKind.UnsafeLink, 1)]
    [InlineData("![](~/fichiers/1/a.jpg)", RemarkKind.PictureWithoutText, 1)]
    [InlineData("![IMG_2041.JPG](~/fichiers/1/a.jpg)", RemarkKind.PictureNamedAfterFile, 1)]
    [InlineData("![La place](https://ailleurs.example/a.jpg)", RemarkKind.PictureFromElsewhere, 1)]
    public void Fault_IsFoundOnItsLine(string body, RemarkKind kind, int line) => TextChecks.Of(body).ShouldContain(r => r.Kind == kind && r.Line == line);

    [Theory]
    [InlineData("## Un\n\n### Deux\n\n## Trois\n\nLisez [la charte du secteur](~/charte) ou [écrivez-nous](mailto:a@b.fr).\n\n![Une place plantée d’arbres](~/fichiers/1/a.jpg)")]
    [InlineData("### Un\n\n### Deux")]
    [InlineData("")]
    public void GoodText_GetsNoRemark(string body) => TextChecks.Of(body).ShouldBeEmpty();

    [Fact]
    public void ManyFaults_AreCapped() => TextChecks.Of(string.Concat(Enumerable.Repeat("[ici](~/x)\n\n", 500))).Count.ShouldBe(TextChecks.MostRemarks);

    [Fact]
    public void LongParagraph_IsSaid_TablesAreNot()
    {
        TextChecks.Of(new string('a', TextChecks.LongParagraph + 1)).Single().Kind.ShouldBe(RemarkKind.LongParagraph);
        TextChecks.Of("| " + new string('a', TextChecks.LongParagraph + 1)).ShouldBeEmpty();
    }
}
