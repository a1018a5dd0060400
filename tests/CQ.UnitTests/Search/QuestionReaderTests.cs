using CQ.Search.Services.Asking;

namespace CQ.UnitTests.Search;

public sealed class QuestionReaderTests
{
    [Fact]
    public void Minus_BeforeAWord_ExcludesIt_AndWithinAWordDoesNot()
    {
        var question = QuestionReader.Read("budget -fonctionnement porte-à-porte P-2026-014");

        question.Excluded.Count.ShouldBe(1);
        question.Asked.Select(t => t.Written).ShouldBe(["budget", "porteaporte", "p202614"]);
    }

    [Theory]
    [InlineData("\"vide grenier\" seine")]
    [InlineData("« vide grenier » seine")]
    [InlineData("“vide grenier” seine")]
    public void QuotedWords_MustFollowOneAnother(string typed)
    {
        var question = QuestionReader.Read(typed);

        question.Phrases.Single().Query.ShouldBe("('=vide' <1> '=grenier')");
        question.Asked.Single().Written.ShouldBe("seine");
    }

    [Fact]
    public void WordsThatSayNothing_AreAskedForWhenThereIsNothingElse()
    {
        QuestionReader.Read("où est la mairie").Asked.Select(t => t.Written).ShouldBe(["mairie"]);
        QuestionReader.Read("est").Asked.Select(t => t.Written).ShouldBe(["est"]);
    }

    [Fact]
    public void Synonyms_ReplaceTheLongestExpression()
    {
        var synonyms = new SynonymList([["CQ", "conseil de quartier"], ["conseil", "avis"]]);

        var question = QuestionReader.Read("réunion du conseil de quartier", synonyms);

        question.Asked.Count.ShouldBe(2);
        question.Asked[1].Query.ShouldContain("'=cq'");
        question.Asked[1].Query.ShouldNotContain("'=avis'");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\"")]
    [InlineData("\"\"\"")]
    [InlineData("« »")]
    [InlineData("-")]
    [InlineData("-- -\"\" !!! & | <-> :* ()")]
    [InlineData("🎉🎉🎉")]
    [InlineData("\0\0")]
    [InlineData("\u202e\u200f")]
    [InlineData("'; drop table x; --")]
    [InlineData("a & b | !c <-> (d:*")]
    [InlineData("'=velo' | 'x':*")]
    [InlineData("\\ \\' \\\\")]
    [InlineData("\ud83c")]
    public void AnythingTyped_IsAQuestion(string? typed)
    {
        var question = QuestionReader.Read(typed);

        question.Terms.ShouldAllBe(t => t.Query.Length > 0);
    }

    [Fact]
    public void LongText_IsCut_AndSaysSo()
    {
        var question = QuestionReader.Read(string.Concat(Enumerable.Repeat("mot de la fin ", 800)));

        question.IsCut.ShouldBeTrue();
        question.Text.Length.ShouldBe(QuestionReader.LongestText);
        question.Terms.Count.ShouldBeLessThanOrEqualTo(QuestionReader.MostTerms);
    }

    [Theory]
    [InlineData("poubele", "poubelle")]
    [InlineData("poublle", "poubelle")]
    [InlineData("poubbelle", "poubelle")]
    [InlineData("poubelel", "poubelle")]
    [InlineData("boubelle", "poubelle")]
    public void OneFault_IsAmongWhatWasMeant(string typed, string meant)
    {
        Spelling.OneFault(typed).ShouldContain(meant);
        Spelling.Faults(typed, meant).ShouldBe(1);
    }
}
