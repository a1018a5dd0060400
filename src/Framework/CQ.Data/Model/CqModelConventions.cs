using System.Reflection;
using CQ.Abstractions.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace CQ.Data.Model;

/// <summary>
/// What every module's entities have in common, so that no module can forget it: key (tenant, id), both filters, names, enums as text under a
/// check, concurrency token, and the row-level security annotation that the migrations generator turns into SQL. Faults that would open a wall
/// stop the process here.
/// </summary>
internal sealed class CqModelConventions(CqDbContext context)
{
    private static readonly MethodInfo FilterTenant = Method(nameof(CqDbContext.FilterTenant));
    private static readonly MethodInfo FilterAudience = Method(nameof(CqDbContext.FilterAudience));
    private static readonly MethodInfo FilterExpiringAudience = Method(nameof(CqDbContext.FilterExpiringAudience));

    public void Apply(ModelBuilder model)
    {
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.BaseType is null).ToList())
        {
            if (type.ClrType.IsAssignableTo(typeof(ITenantOwned)))
                Own(model, type);
            if (type.ClrType.IsAssignableTo(typeof(IExpires)))
                FilterExpiringAudience.MakeGenericMethod(type.ClrType).Invoke(context, [model]);
            else if (type.ClrType.IsAssignableTo(typeof(IAudienceBearing)))
                FilterAudience.MakeGenericMethod(type.ClrType).Invoke(context, [model]);
            if (type.ClrType.IsAssignableTo(typeof(IVersioned)))
                model.Entity(type.ClrType).Property(nameof(IVersioned.Version)).IsConcurrencyToken().HasDefaultValue(0L);
        }

        foreach (var type in model.Model.GetEntityTypes())
            CqNames.Apply(type);
        foreach (var type in model.Model.GetEntityTypes())
            EnumChecks.Apply(type);
        foreach (var type in model.Model.GetEntityTypes().Where(t => t.ClrType.IsAssignableTo(typeof(ITenantOwned))))
            RefuseHoles(type);
    }

    private void Own(ModelBuilder model, IMutableEntityType type)
    {
        var entity = model.Entity(type.ClrType);
        if (type.ClrType.IsAssignableTo(typeof(TenantOwned)))
        {
            entity.HasKey(nameof(TenantOwned.TenantId), nameof(TenantOwned.Id));
            entity.Property(nameof(TenantOwned.Id)).ValueGeneratedOnAdd();
        }

        entity.Property(nameof(ITenantOwned.TenantId)).ValueGeneratedNever();
        if (type.FindAnnotation(Rls.Annotation) is null)
            type.SetAnnotation(Rls.Annotation, type.ClrType.IsAssignableTo(typeof(IAppendOnly)) ? Rls.AppendOnly : Rls.Owned);
        FilterTenant.MakeGenericMethod(type.ClrType).Invoke(context, [model]);
    }

    private static void RefuseHoles(IMutableEntityType type)
    {
        foreach (var index in type.GetIndexes().Where(i => i.IsUnique && i.Properties[0].Name != nameof(ITenantOwned.TenantId)))
            throw new InvalidOperationException($"Unique index on {type.DisplayName()} must start with TenantId.");
        foreach (var key in type.GetForeignKeys().Where(k => k.PrincipalEntityType.ClrType.IsAssignableTo(typeof(ITenantOwned))))
        {
            if (key.Properties[0].Name != nameof(ITenantOwned.TenantId))
                throw new InvalidOperationException($"Foreign key of {type.DisplayName()} must start with TenantId (use BelongsTo or PartOf).");
        }
    }

    private static MethodInfo Method(string name) =>
        typeof(CqDbContext).GetMethod(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
}
