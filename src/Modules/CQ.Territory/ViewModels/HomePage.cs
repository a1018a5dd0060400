using CQ.Territory.Composing;
using CQ.Territory.Geography;

namespace CQ.Territory.ViewModels;

/// <summary>The sector's home page: its first view answers what a council is, what they did and how to join; the rest is composed.</summary>
public sealed record HomePage(string Name, string Tagline, TerritoryMap Map, bool HasAddresses, IReadOnlyList<PageItem> Items);
