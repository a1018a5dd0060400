using CQ.Territory.Geography;

namespace CQ.Territory.Services;

/// <summary>The map of the sector today, from the tenant's cache. Draw it with the partial <see cref="TerritoryMap.Partial"/>.</summary>
public interface ITerritoryMaps
{
    ValueTask<TerritoryMap> GetAsync(CancellationToken ct = default);
}
