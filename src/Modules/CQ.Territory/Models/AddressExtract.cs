using System.Text.Json;
using CQ.Abstractions.Data;
using CQ.Territory.Addresses;

namespace CQ.Territory.Models;

/// <summary>
/// An extract of the national address base: the one in force, or the one that was sent and waits to replace it. What it holds are places, not people.
/// </summary>
public sealed class AddressExtract : TenantOwned, IVersioned
{
    /// <summary>Faults that are kept to be shown; the others are counted.</summary>
    public const int ShownFaults = 50;

    /// <summary>Metres around the sector in which addresses are kept, to say that they lie outside.</summary>
    public const int Margin = 300;

    /// <summary>Name of the file.</summary>
    public required string Source { get; init; }

    public bool InForce { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>Of what was kept: two files with the same say the same.</summary>
    public string Fingerprint { get; set; } = "";

    public int Lines { get; set; }

    /// <summary>Inside the sector.</summary>
    public int Kept { get; set; }

    /// <summary>Within <see cref="Margin"/> of it.</summary>
    public int Nearby { get; set; }

    /// <summary>Farther away: not kept.</summary>
    public int Far { get; set; }

    /// <summary>The same address again: the first position counts.</summary>
    public int Doubles { get; set; }

    public int Defective { get; set; }

    /// <summary>The first faults, as JSON.</summary>
    public string FaultsJson { get; set; } = "[]";

    public long Version { get; private set; }

    public IReadOnlyList<FaultyLine> Faults() => JsonSerializer.Deserialize<List<FaultyLine>>(FaultsJson)!;
}
