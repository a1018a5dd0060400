using System.Collections.Concurrent;
using System.Reflection;
using CQ.Abstractions.Data;

namespace CQ.Data.Tenancy;

/// <summary>Writes the private setter of <see cref="ITenantOwned.TenantId"/>; the context is its only caller.</summary>
internal static class TenantIdSetter
{
    private static readonly ConcurrentDictionary<Type, Action<object, Guid>> Setters = new();

    public static void Set(ITenantOwned entity, Guid tenantId) => Setters.GetOrAdd(entity.GetType(), Find)(entity, tenantId);

    private static Action<object, Guid> Find(Type type)
    {
        for (var t = type; t is not null; t = t.BaseType)
        {
            var property = t.GetProperty(nameof(ITenantOwned.TenantId), BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly);
            if (property?.GetSetMethod(nonPublic: true) is { } setter)
                return (entity, id) => setter.Invoke(entity, [id]);
        }

        throw new InvalidOperationException($"{type} has no setter for TenantId; derive from TenantOwned.");
    }
}
