using System.Text.RegularExpressions;

namespace CQ.Abstractions.Workflows;

/// <summary>Declared values between braces in a text of a definition: <c>Avis juridique : {project.title}</c>.</summary>
public static partial class WorkflowPlaceholders
{
    public static IEnumerable<string> In(string text) => Pattern().Matches(text).Select(m => m.Groups[1].Value);

    public static string Fill(string text, Func<string, string> value) => Pattern().Replace(text, m => value(m.Groups[1].Value));

    [GeneratedRegex(@"\{([A-Za-z][\w.]*)\}")]
    private static partial Regex Pattern();
}
