using System.Text.RegularExpressions;

namespace CQ.BrowserTests.Hostile;

/// <summary>Texts that nobody can bring words into by a form or an address of this site, each with the reason. What is new is not in it.</summary>
internal static partial class Unfilled
{
    private static readonly (Regex Key, string Reason)[] All =
    [
        (Setup(), "the set-up form answers only where there is no sector yet"),
    ];

    /// <summary>How many more no words came in by: texts of models that a form shows and never sends, and the sign-in's second step, which wants a first. One more is a new one.</summary>
    public const int Most = 8;

    public static string? Reason(TextField field) => All.Where(a => a.Key.IsMatch(field.Key)).Select(a => a.Reason).FirstOrDefault();

    [GeneratedRegex(@"^Setup\.")]
    private static partial Regex Setup();
}
