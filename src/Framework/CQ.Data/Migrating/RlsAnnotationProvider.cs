using CQ.Data.Model;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
// The provider's base is public in name but internal by contract; it is pinned with the package (database-notes §7).
#pragma warning disable EF1001
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata.Internal;

namespace CQ.Data.Migrating;

/// <summary>Carries the wall of an entity onto its table, so that it appears in migrations.</summary>
public sealed class RlsAnnotationProvider(RelationalAnnotationProviderDependencies dependencies) : NpgsqlAnnotationProvider(dependencies)
{
    public override IEnumerable<IAnnotation> For(ITable table, bool designTime)
    {
        foreach (var annotation in base.For(table, designTime))
            yield return annotation;
        if (!designTime)
            yield break;
        var wall = table.EntityTypeMappings.Select(m => m.TypeBase.FindAnnotation(Rls.Annotation)?.Value).FirstOrDefault(v => v is not null);
        if (wall is not null)
            yield return new Annotation(Rls.Annotation, wall);
    }
}
