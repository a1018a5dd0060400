namespace CQ.Abstractions.Values;

/// <summary>
/// Why something was not done, in words the screen can show. <paramref name="Field"/> names the field it stands beside, when there is one.
/// </summary>
/// <param name="Text">French sentence, also the key of its translation; <paramref name="Arguments"/> fill its {0}, {1}.</param>
public sealed record Refusal(string Text, string? Field = null, params object[] Arguments);
