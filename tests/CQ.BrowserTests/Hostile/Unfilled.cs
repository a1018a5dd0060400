using System.Text.RegularExpressions;

namespace CQ.BrowserTests.Hostile;

/// <summary>Texts that nobody can bring words into by a form or an address of this site, each with the reason. What is new is not in it.</summary>
internal static partial class Unfilled
{
    private static readonly (Regex Key, string Reason)[] All =
    [
        (Setup(), "the set-up form answers only where there is no sector yet"),
        (Boundary(), "the form shows them and never sends them: they are read anew from the database"),
        (SecondStep(), "the second step of signing in wants a first one, by an account that must protect itself"),
    ];

    public static string? Reason(TextField field) => All.Where(a => a.Key.IsMatch(field.Key)).Select(a => a.Reason).FirstOrDefault();

    [GeneratedRegex(@"^Setup\.")]
    private static partial Regex Setup();

    [GeneratedRegex(@"^BoundaryAdmin\.Edit (History\.|Map\.Notes$)")]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^SignIn\.SetUp ")]
    private static partial Regex SecondStep();
}
