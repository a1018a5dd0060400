using CQ.Mvc.Markdown;
using CQ.Publishing.Import.Html;

namespace CQ.UnitTests.Publishing;

/// <summary>What an old site's HTML becomes, and that nothing of it runs.</summary>
public sealed class HtmlToMarkdownTests
{
    [Theory]
    [InlineData("<p>Un <b>mot</b> et <em>un autre</em>.</p>", "Un **mot** et *un autre*.")]
    [InlineData("Premier.\n\nSecond,\nsuite.", "Premier.\n\nSecond,\\\nsuite.")]
    [InlineData("<!-- wp:paragraph -->\n<p>Un\nseul</p>\n<!-- /wp:paragraph -->", "Un seul")]
    [InlineData("<p>Gras<strong> au milieu </strong>du texte</p>", "Gras **au milieu** du texte")]
    [InlineData("<b>a</b><b>b</b>", "**ab**")]
    [InlineData("<h2>Un</h2><h4>Deux</h4><h3>Trois</h3>", "# Un\n\n### Deux\n\n## Trois")]
    [InlineData("<h3><strong>Titre</strong></h3>", "# Titre")]
    [InlineData("<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul>", "- a\n- b\n  - c")]
    [InlineData("<ol start=\"3\"><li>a</li><li>b</li></ol>", "3. a\n4. b")]
    [InlineData("<blockquote><p>Un</p><p>Deux</p></blockquote>", "> Un\n>\n> Deux")]
    [InlineData("<pre>if (a < b)\n  x</pre>", "```\nif (a < b)\n  x\n```")]
    [InlineData("<p>La <code>a|`b</code></p>", "La ``a|`b``")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1|2</td><td>x<br>y</td></tr></table>", "| A | B |\n| --- | --- |\n| 1\\|2 | x y |")]
    [InlineData("<table><tr><td>1</td><td>2</td></tr></table>", "|  |  |\n| --- | --- |\n| 1 | 2 |")]
    [InlineData("<p>Un<hr>Deux</p>", "Un\n\n---\n\nDeux")]
    [InlineData("<p># pas un titre</p><p>1. pas une liste</p><p>- ni une autre</p>", "\\# pas un titre\n\n1\\. pas une liste\n\n\\- ni une autre")]
    [InlineData("<p>un_mot_long et _souligné_ 2*3</p>", "un_mot_long et \\_souligné\\_ 2\\*3")]
    [InlineData("<p>m<sup>2</sup> et H<sub>2</sub>O</p>", "m^2^ et H~2~O")]
    [InlineData("<p>Voir <a href=\"https://example.org/a_(b)\">ce site</a>.</p>", "Voir [ce site](https://example.org/a_%28b%29).")]
    [InlineData("<p><a href=\"#note\">note</a> <a href=\"mailto:x@example.org\">écrire</a></p>", "note [écrire](mailto:x@example.org)")]
    [InlineData("<p>Oui !<a href=\"https://example.org/\">ici</a></p>", "Oui \\![ici](https://example.org/)")]
    [InlineData("<p><img src=\"/uploads/a.jpg\" alt=\"La place\"></p>", "![La place](~/fichiers/a.jpg)")]
    [InlineData("<figure><img src=\"/uploads/a.jpg\" alt=\"x\"><figcaption>Une \"vue\"</figcaption></figure>", "![x](~/fichiers/a.jpg \"Une \\\"vue\\\"\")")]
    [InlineData("<a href=\"/uploads/a.jpg\"><img src=\"/uploads/a.jpg\" alt=\"x\"></a>", "![x](~/fichiers/a.jpg)")]
    [InlineData("<p><img src=\"/uploads/loin.jpg\" alt=\"Loin\"></p>", "[Image : Loin](https://ancien.example/uploads/loin.jpg)")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/abc\"></iframe>", "[Voir la vidéo](https://www.youtube.com/embed/abc)")]
    [InlineData("<dl><dt>Où</dt><dd>Ici</dd></dl>", "**Où**\n\nIci")]
    public void Html_BecomesMarkdown(string html, string expected) => Converted(html).Text.ShouldBe(expected);

    [Theory]
    [InlineData("[caption id=\"a\" width=\"3\"]<img src=\"/uploads/a.jpg\" alt=\"x\"> La fête[/caption]", "![x](~/fichiers/a.jpg \"La fête\")", "")]
    [InlineData("[gallery ids=\"1,2\"]", "![un](~/fichiers/a.jpg)\n\n![deux](~/fichiers/b.jpg)", "")]
    [InlineData("[embed]https://example.org/v[/embed]", "[https://example.org/v](https://example.org/v)", "")]
    [InlineData("[audio mp3=\"https://example.org/a.mp3\"][/audio]", "[Écouter l’enregistrement](https://example.org/a.mp3)", "")]
    [InlineData("[youtube id=\"abcdefghijk\"]", "[Voir la vidéo](https://www.youtube.com/watch?v=abcdefghijk)", "")]
    [InlineData("Avant [contact-form-7 id=\"3\" title=\"x\"] après", "Avant après", "contact-form-7")]
    [InlineData("[su_box title=\"x\"]Dedans[/su_box]", "Dedans", "su_box")]
    [InlineData("Il a dit [sic] cela [1] [voir plus haut].", "Il a dit \\[sic\\] cela \\[1\\] \\[voir plus haut\\].", "")]
    [InlineData("[[gallery]]", "\\[gallery\\]", "")]
    public void Shortcodes_GetTheirMeaning_OrGo(string html, string expected, string removed)
    {
        var converted = Converted(html);

        converted.Text.ShouldBe(expected);
        string.Join(",", converted.Notes.Shortcodes.Keys).ShouldBe(removed);
    }

    [Fact]
    public void Corpus_HasAHundredPayloads_OfEveryClass()
    {
        XssCorpus.All.Count.ShouldBeGreaterThanOrEqualTo(200);
        XssCorpus.All.Select(p => p.Class).Distinct().ShouldBe(["tag", "attribute", "scheme", "encoding", "mutation", "markdown", "shortcode", "text", "formula"], ignoreOrder: true);
    }

    [Fact]
    public void Corpus_Converted_RendersNothingThatRuns()
    {
        var faults = XssCorpus.All
            .SelectMany(p => new[] { p.Payload, $"<p>Avant {p.Payload} après</p>", $"<table><tr><td>{p.Payload}</td><td>x</td></tr></table>", $"<ul><li>{p.Payload}</li></ul>", $"<img src=\"/uploads/a.jpg\" alt='{p.Payload}'>", $"<figure><img src=\"/uploads/a.jpg\"><figcaption>{p.Payload}</figcaption></figure>" })
            .Select(html => (html, Fault: ActiveContent.In(Rendered(Converted(html).Text))))
            .Where(f => f.Fault is not null);

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Corpus_TypedAsMarkdown_RendersNothingThatRuns()
    {
        var faults = XssCorpus.All.Select(p => (p.Payload, Fault: ActiveContent.In(Rendered(p.Payload)))).Where(f => f.Fault is not null);

        faults.ShouldBeEmpty();
    }

    [Fact]
    public void Corpus_AllInOneText_RendersNothingThatRuns() =>
        ActiveContent.In(Rendered(string.Join("\n\n", XssCorpus.All.Select(p => p.Payload)))).ShouldBeNull();

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<a href=\"java\tscript:alert(1)\">x</a>")]
    [InlineData("<p onclick=\"x\">x</p>")]
    [InlineData("<img src=\"https://evil.example/x.png\">")]
    [InlineData("<svg></svg>")]
    public void Twin_ActiveContent_IsFound(string html) => ActiveContent.In(html).ShouldNotBeNull();

    [Fact]
    public void NestedBeyondReason_KeepsItsWords_AndComesBackSoon()
    {
        var deep = string.Concat(Enumerable.Repeat("<div>", 20_000)) + "au fond" + string.Concat(Enumerable.Repeat("<b>", 20_000));

        var converted = Converted(deep);

        converted.Text.ShouldBe("au fond");
        converted.Notes.WasTooDeep.ShouldBeTrue();
    }

    [Theory]
    [InlineData("[a [a [a [a ")]
    [InlineData("[a]")]
    [InlineData("<")]
    [InlineData("<table><tr><td>")]
    [InlineData("*_`[(!<&")]
    [InlineData("<b><i>")]
    public void Repeated_ComesBackSoon(string part)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        ActiveContent.In(Rendered(Converted(string.Concat(Enumerable.Repeat(part, 4_000))).Text)).ShouldBeNull();

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }

    private static ConvertedText Converted(string html) => new HtmlToMarkdown(new Targets()).Convert(html);

    private static string Rendered(string markdown) => new MarkdownRenderer().Render(markdown).ToString()!;

    private sealed class Targets : IHtmlTargets
    {
        public string? Link(string href) => Uri.TryCreate(new Uri("https://ancien.example/"), href, out var uri) && uri.Scheme is "http" or "https" or "mailto" ? uri.AbsoluteUri : null;

        public string? Picture(string source) => source switch { "/uploads/a.jpg" => "~/fichiers/a.jpg", "/uploads/b.jpg" => "~/fichiers/b.jpg", _ => null };

        public IReadOnlyList<(string Source, string Alt)> Gallery(IReadOnlyList<string> ids) => [("/uploads/a.jpg", "un"), ("/uploads/b.jpg", "deux")];
    }
}
