using System.Text.Json;

namespace CQ.Publishing.Import;

/// <summary>How a run keeps its options.</summary>
internal static class ImportOptionsJson
{
    public static string Write(ImportOptions options) => JsonSerializer.Serialize(options);

    public static ImportOptions Read(string json) => JsonSerializer.Deserialize<ImportOptions>(json) ?? ImportOptions.Sector;
}
