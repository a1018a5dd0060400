using System.Text.RegularExpressions;
using CQ.Territory.Models;

namespace CQ.Territory.Composing;

/// <summary>The files of the media library that a block shows or links.</summary>
public static partial class FilesInBlock
{
    public static IReadOnlyList<Guid> Of(PlacedBlock block)
    {
        ArgumentNullException.ThrowIfNull(block);
        return [.. Library().Matches($"{block.Picture}\n{block.Body}").Select(m => Guid.Parse(m.Groups[1].ValueSpan)).Distinct()];
    }

    [GeneratedRegex("/fichiers/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/")]
    private static partial Regex Library();
}
