using CQ.Territory.Geography;

namespace CQ.Territory.ViewModels;

/// <summary>The sector's home page.</summary>
public sealed record HomePage(string Name, string Tagline, string Text, string Language, TerritoryMap Map, bool HasAddresses);
