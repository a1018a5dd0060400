using System.Globalization;
using System.Text;

namespace CQ.Tests.Shared;

/// <summary>An export of an old site with everything that is wrong with old exports. The same count gives the same bytes.</summary>
public static class WxrSample
{
    public const string Host = "ancien.example";

    private const string Head =
        """
        <?xml version="1.0" encoding="UTF-8" ?>
        <!-- This is a WordPress eXtended RSS file -->
        <rss version="2.0"
        	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
        	xmlns:content="http://purl.org/rss/1.0/modules/content/"
        	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
        	xmlns:dc="http://purl.org/dc/elements/1.1/"
        	xmlns:wp="http://wordpress.org/export/1.2/">
        <channel>
        	<title>Le blog des quartiers</title>
        	<link>https://ancien.example</link>
        	<pubDate>Mon, 05 Jan 2026 10:00:00 +0000</pubDate>
        	<wp:wxr_version>1.2</wp:wxr_version>
        	<wp:base_site_url>https://ancien.example</wp:base_site_url>
        	<wp:base_blog_url>https://ancien.example</wp:base_blog_url>
        	<wp:author><wp:author_id>1</wp:author_id><wp:author_login><![CDATA[equipe]]></wp:author_login><wp:author_email><![CDATA[equipe@test.example]]></wp:author_email><wp:author_display_name><![CDATA[L’équipe]]></wp:author_display_name></wp:author>
        	<wp:author><wp:author_id>2</wp:author_id><wp:author_login><![CDATA[parti]]></wp:author_login><wp:author_email><![CDATA[parti@ailleurs.example]]></wp:author_email><wp:author_display_name><![CDATA[Quelqu’un de parti]]></wp:author_display_name></wp:author>
        	<wp:category><wp:cat_name><![CDATA[Est]]></wp:cat_name><wp:category_nicename>est</wp:category_nicename></wp:category>

        """;

    /// <param name="count">Items, of which the last is cut in the middle.</param>
    public static byte[] Make(int count)
    {
        using var bytes = new MemoryStream();
        void Write(string text) => bytes.Write(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")));
        Write(Head);
        for (var i = 1; i < count; i++)
        {
            Write(Item(i));
            // A site that changed its encoding half-way.
            if (i % 97 == 0)
                bytes.Write([0xE9, 0x20, 0x93, 0x94]);
        }

        var last = Item(count);
        Write(last[..(last.IndexOf("<content:encoded>", StringComparison.Ordinal) + 60)]);
        return bytes.ToArray();
    }

    public static DateTime DateOf(int i) => new DateTime(2012, 1, 1, 9, 30, 0).AddHours(i * 31);

    /// <summary>Address that a visitor of the old site had.</summary>
    public static string LinkOf(int i) => $"/{DateOf(i):yyyy}/{DateOf(i):MM}/{NameOf(i)}/";

    public static string NameOf(int i) => i % 50 == 0 ? "compte-rendu" : i % 53 == 0 ? "f%c3%aate-" + i.ToString(CultureInfo.InvariantCulture) : $"article-{i}";

    public static string TypeOf(int i) => i % 10 == 7 ? "page" : i % 20 == 3 ? "attachment" : i % 200 == 111 ? "nav_menu_item" : i % 200 == 112 ? "tribe_events" : "post";

    public static string StatusOf(int i) => TypeOf(i) == "attachment" ? "inherit" : (i % 100) switch { 21 => "draft", 22 => "private", 24 => "pending", 25 => "trash", 26 => "future", _ => "publish" };

    public static bool IsMalformed(int i) => i % 500 == 251;

    public static bool IsTwin(int i) => i % 400 == 201;

    /// <summary>Whether its old address leads to something that everyone may read.</summary>
    public static bool LeadsOn(int i, int count) =>
        i < count && TypeOf(i) is "post" or "page" && i < count && StatusOf(i) == "publish" && !IsMalformed(i) && !IsTwin(i) && i % 100 != 28;

    private static string Item(int i)
    {
        var date = DateOf(i);
        var (type, status) = (TypeOf(i), StatusOf(i));
        var id = IsTwin(i) ? i - 1 : i;
        var local = i % 40 == 5 ? "2015-02-30 25:61:00" : date.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        var gmt = i % 40 == 5 || i % 40 == 6 ? "0000-00-00 00:00:00" : date.AddHours(-1).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
        if (status == "future")
            local = gmt = "0000-00-00 00:00:00";
        var parent = type == "page" ? Parent(i) : type == "attachment" ? i + 1 : 0;
        var link = type == "page" ? $"/page-{i}/" : LinkOf(i);
        return $"""
            <item>
            	<title>{(i % 30 == 1 ? "" : i % 31 == 2 ? $"L&rsquo;été &amp; la fête {i} & plus" : $"<![CDATA[Article {i} <b>du quartier</b>]]>")}{(IsMalformed(i) ? "<b>" : "")}</title>
            	<link>https://{Host}{link}{(i % 60 == 8 ? "?a=1&b=2" : "")}</link>
            	<pubDate>{date.AddHours(-1):R}</pubDate>
            	<dc:creator><![CDATA[{(i % 3 == 0 ? "equipe" : i % 3 == 1 ? "parti" : "inconnue-du-fichier")}]]></dc:creator>
            	<guid isPermaLink="false">https://{Host}/?p={id}</guid>
            	<content:encoded><![CDATA[{Content(i)}]]></content:encoded>
            	<excerpt:encoded><![CDATA[{(i % 4 == 0 ? "Un <em>résumé</em> de l’article." : "")}]]></excerpt:encoded>
            	<wp:post_id>{id}</wp:post_id>
            	<wp:post_date><![CDATA[{local}]]></wp:post_date>
            	<wp:post_date_gmt><![CDATA[{gmt}]]></wp:post_date_gmt>
            	<wp:post_name><![CDATA[{(i % 45 == 9 ? "" : type == "page" ? $"page-{i}" : NameOf(i))}]]></wp:post_name>
            	<wp:status><![CDATA[{status}]]></wp:status>
            	<wp:post_parent>{parent}</wp:post_parent>
            	<wp:post_type><![CDATA[{type}]]></wp:post_type>
            	<wp:post_password><![CDATA[{(i % 100 == 28 ? "secret" : "")}]]></wp:post_password>
            	<wp:is_sticky>{(i % 70 == 0 ? 1 : 0)}</wp:is_sticky>
            	{(type == "attachment" ? $"<wp:attachment_url><![CDATA[https://{Host}/wp-content/uploads/2014/05/photo-{i}.jpg]]></wp:attachment_url>" : "")}
            	<category domain="category" nicename="{(i % 5 == 0 ? "est" : "actualites")}"><![CDATA[{(i % 5 == 0 ? "Est" : "Actualités")}]]></category>
            	<category domain="post_tag" nicename="fete"><![CDATA[Fête]]></category>
            	<wp:postmeta><wp:meta_key>_wp_old_slug</wp:meta_key><wp:meta_value><![CDATA[ancien-nom-{i}]]></wp:meta_value></wp:postmeta>
            	{Comments(i)}
            </item>

            """;
    }

    /// <summary>Chains of five, some upwards in the file and some downwards, and one that goes round.</summary>
    private static int Parent(int i) => (i / 10 % 10) switch { 1 => i - 10, 2 => i - 10, 3 => i - 10, 4 => i - 10, 6 => i + 10, 7 => i + 10, 8 => i % 1000 == 87 ? i : i + 10, 9 => i, _ => 0 };

    private static string Content(int i) => (i % 12) switch
    {
        0 => $"Un paragraphe de l’article {i}.\n\nUn second,\nsur deux lignes, avec <a href=\"https://{Host}{LinkOf(i + 1)}\">un lien interne</a>.",
        1 => "<!-- wp:paragraph -->\n<p>Des <strong>blocs</strong> récents.</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:list -->\n<ul><li>un</li><li>deux</li></ul>\n<!-- /wp:list -->",
        2 => "[gallery ids=\"3,23,43\"]\n\nTexte après la galerie.",
        3 => $"[caption id=\"x\" align=\"left\" width=\"300\"]<img src=\"https://{Host}/wp-content/uploads/2014/05/photo-3-300x200.jpg\" alt=\"Une photo\" width=\"300\" height=\"200\" /> La légende[/caption]\n\nSuite.",
        4 => "<p>Avant</p><script>alert(1)</script><p onclick=\"alert(2)\">Après <a href=\"javascript:alert(3)\">ici</a></p><iframe src=\"javascript:alert(4)\"></iframe>",
        5 => "[contact-form-7 id=\"12\" title=\"Contact\"]\n\n[su_box title=\"Note\"]Important[/su_box] Il a dit [sic].",
        6 => "<h2>Ordre du jour</h2><ol><li>Budget</li><li>Voirie</li></ol><table><tr><th>Poste</th><th>Montant</th></tr><tr><td>Banc</td><td>1 200 €</td></tr></table>",
        7 => "<p>Texte avec un caractère \b interdit et un autre \u0001.</p>",
        8 => "<blockquote>Une citation</blockquote>[embed]https://www.youtube.com/watch?v=abcdefghijk[/embed]<svg onload=alert(1)></svg>",
        9 => string.Concat(Enumerable.Repeat("<p>Un long compte rendu de séance, avec des décisions et des <em>remarques</em>.</p>\n", 40)),
        10 => "<img src=x onerror=alert(1)><p>&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert(1))</p>",
        _ => $"Document : <a href=\"/wp-content/uploads/2014/05/cr-{i}.pdf\">le compte rendu</a>",
    };

    private static string Comments(int i)
    {
        if (i % 9 != 0)
            return "";
        var comments = new StringBuilder();
        for (var n = 1; n <= 6; n++)
        {
            // The last answers itself.
            comments.Append(CultureInfo.InvariantCulture, $"<wp:comment><wp:comment_id>{i}{n}</wp:comment_id><wp:comment_author><![CDATA[Une habitante]]></wp:comment_author><wp:comment_content><![CDATA[Bravo <script>alert(1)</script>]]></wp:comment_content><wp:comment_approved>1</wp:comment_approved><wp:comment_parent>{(n == 1 ? "0" : n == 6 ? $"{i}6" : $"{i}{n - 1}")}</wp:comment_parent></wp:comment>\n");
        }

        return comments.ToString();
    }
}
