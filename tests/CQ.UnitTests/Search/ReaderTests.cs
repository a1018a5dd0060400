using CQ.Search.Services.Words;

namespace CQ.UnitTests.Search;

public sealed class ReaderTests
{
    [Theory]
    [InlineData("L’arbre d'à côté qu’on plante", "arbre a cote on plante")]
    [InlineData("aujourd’hui, prud'homme", "aujourdhui prudhomme")]
    [InlineData("Cœur, œuvre, ÆTHER", "coeur oeuvre aether")]
    [InlineData("rue St-Fiacre, Ste Colombe", "rue saint fiacre saintfiacre sainte colombe")]
    [InlineData("un vide-greniers", "un vide greniers videgreniers")]
    [InlineData("8 264 €", "8 264 8264")]
    [InlineData("8\u202f264,00 €", "8 264 8264")]
    [InlineData("1 499,99 €", "1 499 1499 1499.99")]
    [InlineData("8.264", "8 264 8264")]
    [InlineData("en 2024 500 personnes", "en 2024 500 personnes")]
    [InlineData("P-2026-014", "p 2026 14 p202614")]
    [InlineData("p 2026 14", "p 2026 14 p202614")]
    [InlineData("le 3e, la 1ère, le XIXe siècle, la vie", "le 3 la 1 le 19 siecle la vie")]
    [InlineData("à 18h30 ou 18 h 30", "a 18 h 30 18h30 ou 18 h 30")]
    [InlineData("01 99 00 12 34", "1 99 0 12 34 0199001234")]
    [InlineData("12 m²", "12 m2")]
    [InlineData("bon\u00adjour \u200femoji 🎉", "bonjour emoji")]
    public void Text_IsCutIntoWords(string text, string words) => string.Join(' ', Reader.Read(text).Select(w => w.Text)).ShouldBe(words);

    [Fact]
    public void Words_KnowWhereTheyStand()
    {
        const string Text = "Le vide-greniers de l’école";

        Reader.Read(Text).Select(w => (w.Text, Text[w.Start..w.End], w.Position)).ShouldBe(
        [
            ("le", "Le", 1), ("vide", "vide", 2), ("greniers", "greniers", 3), ("videgreniers", "vide-greniers", 2), ("de", "de", 4), ("ecole", "école", 5),
        ]);
    }

    [Fact]
    public void LongText_IsReadInTimeThatGrowsWithIt()
    {
        var text = string.Concat(Enumerable.Repeat("a-b'c 1 234 ", 20_000));

        Reader.Read(text).Count().ShouldBeGreaterThan(80_000);
    }
}
