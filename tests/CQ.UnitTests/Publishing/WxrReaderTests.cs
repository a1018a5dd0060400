using System.Text;
using CQ.Publishing.Import.Wordpress;
using CQ.Tests.Shared;

namespace CQ.UnitTests.Publishing;

/// <summary>Exports are read as they are, wrong or not.</summary>
public sealed class WxrReaderTests
{
    private const string Open =
        "<?xml version=\"1.0\"?><rss xmlns:wp=\"http://wordpress.org/export/1.0/\" xmlns:content=\"http://purl.org/rss/1.0/modules/content/\"><channel><title>Blog</title><link>http://vieux.example/blog</link>\n";

    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");
    private static readonly DateTimeOffset Latest = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Sample_IsReadWhole_WithAFaultForWhatIsMalformedAndWhereItEnds()
    {
        using var reader = new WxrReader(new MemoryStream(WxrSample.Make(600)));

        var site = reader.ReadSite().ShouldNotBeNull();
        var entries = reader.ReadItems().ToList();

        (site.Title, site.Key, site.Version, site.Authors.Count).ShouldBe(("Le blog des quartiers", "ancien.example", "1.2", 2));
        entries.Count.ShouldBe(600);
        entries.Where(e => e.Fault is not null).Select(e => e.Fault!.Text).ShouldBe(["Cet élément est mal formé : il n’a pas été lu.", "Le fichier s’arrête au milieu de cet élément : il est incomplet. Ce qui précède a été lu."]);
        entries[^1].Fault!.Line.ShouldBeGreaterThan(entries[^2].Item!.Line);
        var item = entries[8].Item!;
        (item.Id, item.PostType, item.Comments.Count, item.Tags[0].Name, item.Categories[0].Slug).ShouldBe(("9", "post", 6, "Fête", "actualites"));
        entries[1].Item!.Title.ShouldBe("L’été & la fête 2 & plus");
        entries[6].Item!.Content.ShouldBe("<p>Texte avec un caractère  interdit et un autre .</p>");
        entries[7].Item!.Link.ShouldEndWith("?a=1&b=2");
    }

    [Fact]
    public void OneLine_AndVersionOne_AreRead()
    {
        var entries = Read(Open + "<item><title>A</title><wp:post_id>1</wp:post_id><category><![CDATA[X]]></category><category domain=\"category\" nicename=\"x\"><![CDATA[X]]></category></item><item><title>B</title></item></channel></rss>");

        entries.Select(e => e.Item!.Title).ShouldBe(["A", "B"]);
        entries[0].Item!.Categories.ShouldBe([new WxrTerm("x", "X")]);
    }

    [Fact]
    public void Bytes_ThatAreNoUtf8_AreReadAsWestern()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes(Open + "<item><title>F"), 0xEA, .. Encoding.UTF8.GetBytes("te à l’école"), 0x85, .. Encoding.UTF8.GetBytes("</title></item></channel></rss>")];

        Read(bytes)[0].Item!.Title.ShouldBe("Fête à l’école…");
    }

    [Fact]
    public void WhatLooksLikeAnItemWithinText_IsText()
    {
        var entries = Read(Open + "<item><title>A</title><content:encoded><![CDATA[</item><item><title>non</title>]]></content:encoded></item>\n<item><title>B</title></item></channel></rss>");

        entries.Select(e => e.Item!.Title).ShouldBe(["A", "B"]);
        entries[0].Item!.Content.ShouldContain("<item>");
        (entries[0].Item!.Line, entries[1].Item!.Line).ShouldBe((2, 3));
    }

    [Theory]
    [InlineData("")]
    [InlineData("bonjour")]
    [InlineData("<html><body>404</body></html>")]
    [InlineData("<?xml version=\"1.0\"?><rss><channel><title>Un flux</title><item><title>A</title></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel><title>&x;</title><item></item></channel></rss>")]
    [InlineData("<?xml version=\"1.0\"?><!DOCTYPE rss [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><rss xmlns:wp=\"http://wordpress.org/export/1.2/\"><item/></rss>")]
    public void WhatIsNoExport_IsRefused(string text)
    {
        using var reader = new WxrReader(new MemoryStream(Encoding.UTF8.GetBytes(text)));

        reader.ReadSite().ShouldBeNull();
    }

    [Fact]
    public void AnEntityOfItsOwn_WithinAnItem_IsAFaultOrText_NeverAFile()
    {
        var entries = Read(Open + "<item><!DOCTYPE x [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><title>&x;</title></item><item><title>&inconnu;</title></item></channel></rss>");

        entries[0].Item.ShouldBeNull();
        entries[1].Item!.Title.ShouldBe("&inconnu;");
    }

    [Fact]
    public void AnItemOfTensOfMegabytes_IsAFault_AndTheNextIsRead()
    {
        var entries = Read(Open + "<item><title>Trop</title><content:encoded><![CDATA[" + new string('x', 9_000_000) + "]]></content:encoded></item><item><title>B</title></item></channel></rss>");

        entries[0].Fault.ShouldNotBeNull().Title.ShouldBe("Trop");
        entries[1].Item!.Title.ShouldBe("B");
    }

    [Fact]
    public void Nesting_OfAHundredThousand_DoesNotEndTheProcess()
    {
        var entries = Read(Open + "<item><title>A</title>" + string.Concat(Enumerable.Repeat("<x>", 100_000)) + string.Concat(Enumerable.Repeat("</x>", 100_000)) + "</item><item><title>B</title></item></channel></rss>");

        entries[^1].Item!.Title.ShouldBe("B");
    }

    [Theory]
    [InlineData("2014-05-03 08:00:00", "2014-05-03 10:00:00", "", "2014-05-03T08:00:00Z")]
    [InlineData("0000-00-00 00:00:00", "2014-05-03 10:00:00", "", "2014-05-03T08:00:00Z")]
    [InlineData("0000-00-00 00:00:00", "2014-03-30 02:30:00", "", "2014-03-30T01:30:00Z")]
    [InlineData("", "2014-02-30 10:00:00", "Sat, 03 May 2014 08:00:00 +0000", "2014-05-03T08:00:00Z")]
    [InlineData("2999-01-01 00:00:00", "9999-12-31 23:59:59", "", null)]
    [InlineData("-0001-11-30 00:00:00", "0000-00-00 00:00:00", "Thu, 30 Nov -0001 00:00:00 +0000", null)]
    public void Dates_AreTheFirstThatCanBe(string gmt, string local, string feed, string? expected)
    {
        var item = new WxrItem { Index = 0, Line = 1, Id = "1", PostType = "post", Status = "publish", Title = "", DateGmt = gmt, Date = local, PubDate = feed };

        WxrDates.Of(item, Paris, Latest).ShouldBe(expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture));
    }

    private static List<WxrEntry> Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static List<WxrEntry> Read(byte[] bytes)
    {
        using var reader = new WxrReader(new MemoryStream(bytes));
        reader.ReadSite().ShouldNotBeNull();
        return [.. reader.ReadItems()];
    }
}
