namespace CQ.IntegrationTests.Drills.Fuzzing;

/// <summary>A form as a page offered it, with its hidden fields and what stood in the others.</summary>
internal sealed record FoundForm(string Action, bool IsMultipart, IReadOnlyList<KeyValuePair<string, string>> Fields);
