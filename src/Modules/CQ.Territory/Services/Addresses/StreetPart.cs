namespace CQ.Territory.Services.Addresses;

/// <summary>The part of a street that lies in a quartier; <paramref name="Slug"/> is null for the part outside the sector.</summary>
public sealed record StreetPart(string? Slug, int First, int Last);
