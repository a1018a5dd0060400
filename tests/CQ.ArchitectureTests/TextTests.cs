using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace CQ.ArchitectureTests;

/// <summary>Every French sentence of a module has its English (D15, ADR 012).</summary>
public sealed partial class TextTests
{
    public static TheoryData<string> Projects =>
        [.. Repository.Projects("src/Modules").Concat(Repository.Projects("src/Themes")).Select(p => Repository.Relative(Path.GetDirectoryName(p)!))];

    [Theory]
    [MemberData(nameof(Projects))]
    public void EveryText_HasItsEnglish(string project)
    {
        var english = English(project);

        // A manifest speaks to operators and developers; the screen of features shows it as it is.
        var missing = Repository.Sources(project, ".cs", ".cshtml")
            .Where(f => Path.GetFileName(f) != "Manifest.cs")
            .SelectMany(f => Keys(File.ReadAllText(f)))
            .Distinct()
            .Where(k => !english.Contains(k))
            .ToList();

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Twin_AKeyInEachOfItsPlaces_IsFound()
    {
        const string Code = """T["Un"] T["Deux {0}", x] [Display(Name = "Trois", Description = "Quatre")] [Required(ErrorMessage = "Cinq")] new Refusal("Six")""";

        Keys(Code).ShouldBe(["Un", "Deux {0}", "Trois", "Quatre", "Cinq", "Six"], ignoreOrder: true);
    }

    private static HashSet<string> English(string project)
    {
        var file = Path.Combine(Repository.Root, project, "Resources", "Texts.en.resx");
        return File.Exists(file) ? [.. XDocument.Load(file).Descendants("data").Select(d => d.Attribute("name")!.Value)] : [];
    }

    private static IEnumerable<string> Keys(string code) =>
        Text().Matches(code).Select(m => Unescape(m.Groups[1].Value));

    private static string Unescape(string text) => text.Contains('\\') ? Regex.Unescape(text) : text;

    [GeneratedRegex("""(?:\bT\[|(?<!From\w+\()\bName = |\bDescription = |\bErrorMessage = |new Refusal\()"((?:[^"\\]|\\.)*)"(?!\s*\+)""")]
    private static partial Regex Text();
}
