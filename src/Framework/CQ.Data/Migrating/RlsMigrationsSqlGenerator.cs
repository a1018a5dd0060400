using CQ.Data.Model;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
// The options interface of the provider's generator is internal by contract; it is pinned with the package (database-notes §7).
#pragma warning disable EF1001
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace CQ.Data.Migrating;

/// <summary>
/// Builds the wall with the table: row-level security, forced, one policy, the tenant's default and the grants. Around foreign keys it lifts FORCE
/// on both ends, because under FORCE the check itself is filtered and an orphan row would pass (database-notes §7).
/// </summary>
public sealed class RlsMigrationsSqlGenerator(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options)
    : NpgsqlMigrationsSqlGenerator(dependencies, options)
{
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        base.Generate(operation, model, builder, terminate);
        Wall(operation.Name, operation.FindAnnotation(Rls.Annotation)?.Value as string, builder);
    }

    protected override void Generate(AlterTableOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        base.Generate(operation, model, builder);
        var wall = operation.FindAnnotation(Rls.Annotation)?.Value as string;
        if (wall != operation.OldTable.FindAnnotation(Rls.Annotation)?.Value as string)
            Wall(operation.Name, wall, builder);
    }

    protected override void Generate(AddForeignKeyOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        var tables = new[] { operation.Table, operation.PrincipalTable }.Distinct().ToList();
        foreach (var table in tables)
            Sql(builder, $"select cq_lift_force('{table}')");
        base.Generate(operation, model, builder, terminate);
        foreach (var table in tables)
            Sql(builder, $"select cq_restore_force('{table}')");
    }

    private void Wall(string table, string? wall, MigrationCommandListBuilder builder)
    {
        if (wall is null)
            return;
        var name = Dependencies.SqlGenerationHelper.DelimitIdentifier(table);
        Sql(builder, $"revoke all on {name} from cq_app");
        if (wall != Rls.Door)
            Sql(builder, $"grant {Grants(wall)} on {name} to cq_app");
        if (wall == Rls.Host)
            return;
        Sql(builder, $"alter table {name} enable row level security");
        Sql(builder, $"alter table {name} force row level security");
        Sql(builder, $"drop policy if exists cq_tenant on {name}");
        Sql(builder, $"create policy cq_tenant on {name} using (tenant_id = (select cq_tenant())) with check (tenant_id = (select cq_tenant()))");
        Sql(builder, $"alter table {name} alter column tenant_id set default cq_tenant()");
    }

    private static string Grants(string wall) => wall switch
    {
        Rls.Owned or Rls.Host => "select, insert, update, delete",
        Rls.AppendOnly => "select, insert",
        Rls.ReadOnly => "select",
        _ => throw new InvalidOperationException($"Unknown wall '{wall}'."),
    };

    private static void Sql(MigrationCommandListBuilder builder, string sql)
    {
        builder.Append(sql).AppendLine(";");
        builder.EndCommand();
    }
}
