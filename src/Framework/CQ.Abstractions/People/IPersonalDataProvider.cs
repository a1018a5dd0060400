using System.Text.Json.Nodes;

namespace CQ.Abstractions.People;

/// <summary>What a module keeps about a person: to hand over (GDPR 15, 20) and to erase (17).</summary>
public interface IPersonalDataProvider
{
    /// <summary>Heading under which the export shows it.</summary>
    string Name { get; }

    Task<JsonNode?> ExportAsync(Guid userId, CancellationToken ct);

    /// <summary>Erases or anonymises; decisions and ledger keep a person without a name (G2).</summary>
    Task EraseAsync(Guid userId, CancellationToken ct);
}
