namespace CQ.Abstractions.Settings;

/// <summary>Settings of the current tenant, one section per class; a section never written holds the class's defaults.</summary>
public interface ISiteSettings
{
    ValueTask<T> GetAsync<T>(CancellationToken ct = default)
        where T : class, new();

    Task SetAsync<T>(T section, CancellationToken ct = default)
        where T : class, new();
}
