namespace CQ.BrowserTests.Hostile;

/// <summary>A form that somebody found and filled, to be sent again in a browser.</summary>
/// <param name="Who">Account that found it; null for nobody in particular.</param>
/// <param name="Action">The action that took it, as <see cref="TextField.Action"/> names it.</param>
internal sealed record FormSeen(string? Who, string Target, IReadOnlyList<KeyValuePair<string, string>> Fields, string Action);
