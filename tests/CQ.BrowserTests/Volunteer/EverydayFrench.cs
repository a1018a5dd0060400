using System.Text.RegularExpressions;

namespace CQ.BrowserTests.Volunteer;

/// <summary>
/// The vocabulary of the volunteer's screens, written down by hand in <c>everyday-words.txt</c>: a word that is not there fails the test until somebody has read it and
/// found that a neighbour who never made a web page understands it. What a site's own people typed is not looked at.
/// </summary>
internal static partial class EverydayFrench
{
    private static readonly HashSet<string> Known =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Volunteer", "everyday-words.txt")).Where(l => !l.StartsWith('#')).SelectMany(Words)];

    /// <summary>Words of those who make sites, which stand nowhere on the path, not even in what is written there or in the foot of a page.</summary>
    private static readonly HashSet<string> Jargon =
    [
        "slug", "permalien", "url", "uri", "html", "css", "markdown", "balise", "balises", "tag", "tags", "taxonomie", "workflow", "template", "widget", "widgets",
        "plugin", "shortcode", "backend", "frontend", "dashboard", "login", "logout", "upload", "uploader", "téléverser", "média", "médias", "médiathèque", "métadonnées",
        "token", "jeton", "cache", "tenant", "audience", "item", "items", "post", "posts", "draft", "preview", "timeout", "json", "xml", "bug", "soumettre", "instancier",
    ];

    public static IEnumerable<string> Unknown(string text) => Words(text).Where(w => !Known.Contains(w)).Distinct();

    public static IEnumerable<string> Forbidden(string text) => Words(text).Where(Jargon.Contains).Distinct();

    public static IEnumerable<string> Words(string text) => Letters().Matches(text).Select(m => m.Value.ToLowerInvariant()).Where(w => w.Length > 1);

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters();
}
