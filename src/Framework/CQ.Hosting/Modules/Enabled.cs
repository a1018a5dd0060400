using System.Collections;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Tenants;

namespace CQ.Hosting.Modules;

/// <summary>Filters a seam's implementations by the tenant's features; those of the framework itself are always there.</summary>
internal sealed class Enabled<T>(IEnumerable<T> all, IModuleCatalog modules, ITenantAccessor tenant) : IEnabled<T>
    where T : class
{
    public IEnumerator<T> GetEnumerator()
    {
        var features = tenant.CurrentOrDefault?.Features;
        foreach (var item in all)
        {
            if (modules.FeatureOf(item.GetType()) is not { } feature || features?.Contains(feature) == true)
                yield return item;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
