using CQ.Abstractions.Values;

namespace CQ.Territory.Services;

/// <summary>Slugs of quartiers and bodies, whose addresses also hold fixed words.</summary>
public static class PlaceSlugs
{
    // Words that stand in the same place of an address.
    private static readonly HashSet<string> Taken = ["nouveau", "nouvelle", "sieges", "mandats"];

    public static bool IsValid(string slug) => !Taken.Contains(slug) && Slugs.IsValid(slug);
}
