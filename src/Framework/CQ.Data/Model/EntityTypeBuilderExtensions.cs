using System.Linq.Expressions;
using System.Reflection;
using CQ.Abstractions.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CQ.Data.Model;

/// <summary>The two ways in which one owned row points at another, always within the tenant.</summary>
public static class EntityTypeBuilderExtensions
{
    /// <summary>A composite foreign key (tenant, x): the other row cannot be deleted while this one points at it.</summary>
    public static EntityTypeBuilder<T> BelongsTo<T, TPrincipal>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> foreignKey)
        where T : class, ITenantOwned
        where TPrincipal : TenantOwned =>
        Relate<T, TPrincipal>(entity, foreignKey, DeleteBehavior.Restrict);

    /// <summary>The same, for a part that goes with its whole.</summary>
    public static EntityTypeBuilder<T> PartOf<T, TPrincipal>(
        this EntityTypeBuilder<T> entity, Expression<Func<T, object?>> foreignKey)
        where T : class, ITenantOwned
        where TPrincipal : TenantOwned =>
        Relate<T, TPrincipal>(entity, foreignKey, DeleteBehavior.Cascade);

    /// <summary>Says that the application's role may only read this table.</summary>
    public static EntityTypeBuilder<T> IsReadOnlyForApplication<T>(this EntityTypeBuilder<T> entity)
        where T : class, ITenantOwned
    {
        entity.Metadata.SetAnnotation(Rls.Annotation, Rls.ReadOnly);
        return entity;
    }

    /// <summary>Says that the application reaches this table through functions of another role alone.</summary>
    public static EntityTypeBuilder<T> IsBehindADoor<T>(this EntityTypeBuilder<T> entity)
        where T : class, ITenantOwned
    {
        entity.Metadata.SetAnnotation(Rls.Annotation, Rls.Door);
        return entity;
    }

    private static EntityTypeBuilder<T> Relate<T, TPrincipal>(
        EntityTypeBuilder<T> entity, Expression<Func<T, object?>> foreignKey, DeleteBehavior onDelete)
        where T : class, ITenantOwned
        where TPrincipal : TenantOwned
    {
        var body = foreignKey.Body is UnaryExpression convert ? convert.Operand : foreignKey.Body;
        var property = (PropertyInfo)((MemberExpression)body).Member;
        var navigation = typeof(T).GetProperties().FirstOrDefault(p => p.PropertyType == typeof(TPrincipal) && property.Name == p.Name + "Id");
        var children = typeof(TPrincipal).GetProperties().FirstOrDefault(p => p.PropertyType.IsAssignableTo(typeof(IEnumerable<T>)));
        entity.HasOne(typeof(TPrincipal), navigation?.Name)
            .WithMany(children?.Name)
            .HasForeignKey(nameof(ITenantOwned.TenantId), property.Name)
            .OnDelete(onDelete);
        return entity;
    }
}
