using CQ.Contents.Models;
using CQ.Publishing.Import.Wordpress;

namespace CQ.Publishing.Import;

/// <summary>What a file holds and what is to become of it: made by reading it once, before anything is written.</summary>
public sealed class ImportPlan
{
    public required WxrSite Site { get; init; }

    /// <summary>The source's part of the natural key.</summary>
    public required string Source { get; init; }

    public required ImportOptions Options { get; init; }

    /// <summary>Entries of the file, whatever they are.</summary>
    public required int Entries { get; init; }

    /// <summary>Times through the file.</summary>
    public int Rounds => Items.Values.Select(i => i.Round).Append(0).Max() + 1;

    /// <summary>Entries in all the rounds: an import is done when it has gone past so many.</summary>
    public int Total => Entries * Rounds;

    /// <summary>What is imported, by its place in the file.</summary>
    public required IReadOnlyDictionary<int, PlannedItem> Items { get; init; }

    /// <summary>Old address, folded (<see cref="OldAddress.Fold"/>) → the item it led to.</summary>
    public required IReadOnlyDictionary<string, PlannedItem> Addresses { get; init; }

    /// <summary>The other way round.</summary>
    public required ILookup<int, string> AddressesOf { get; init; }

    /// <summary>Pictures and documents, by their number.</summary>
    public required IReadOnlyDictionary<string, WxrItem> Attachments { get; init; }

    /// <summary>The same, by the number of what they hang on.</summary>
    public required ILookup<string, WxrItem> AttachmentsOf { get; init; }

    /// <summary>The same, by their path under uploads.</summary>
    public required IReadOnlyDictionary<string, WxrItem> Files { get; init; }

    /// <summary>Login → account of this site.</summary>
    public required IReadOnlyDictionary<string, Guid> Authors { get; init; }

    /// <summary>Topics of the sector, by slug.</summary>
    public required IReadOnlySet<string> Topics { get; init; }

    /// <summary>Slug of a quartier → its council.</summary>
    public required IReadOnlyDictionary<string, Guid> Quartiers { get; init; }

    /// <summary>Name of a type → first segment of its addresses.</summary>
    public required IReadOnlyDictionary<string, string> Segments { get; init; }

    public required ImportReport Report { get; init; }

    public string PathOf(PlannedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return $"~/{Segments[item.Type]}/{item.Slug}";
    }

    /// <summary>Where an item goes: by the first of its categories that says so, else by the form.</summary>
    public Guid? CouncilOf(WxrItem item) => Place(item, Options, Quartiers);

    internal static Guid? Place(WxrItem item, ImportOptions options, IReadOnlyDictionary<string, Guid> quartiers)
    {
        foreach (var category in item.Categories)
        {
            if (options.Places.TryGetValue(category.Slug, out var chosen))
                return chosen;
        }

        foreach (var category in item.Categories)
        {
            if (quartiers.TryGetValue(category.Slug, out var council))
                return council;
        }

        return options.CouncilId;
    }
}
