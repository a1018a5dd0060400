using System.Text.Json;

namespace CQ.UnitTests.Publishing;

/// <summary>The payloads of <c>tests/Shared/xss-corpus.json</c>, by class.</summary>
internal static class XssCorpus
{
    public static IReadOnlyList<(string Class, string Payload)> All { get; } = Read();

    private static List<(string, string)> Read()
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "xss-corpus.json")));
        return [.. json.RootElement.EnumerateArray().Select(e => (e.GetProperty("class").GetString()!, e.GetProperty("payload").GetString()!))];
    }
}
