using Microsoft.EntityFrameworkCore.Migrations;

namespace CQ.Data.Migrating;

/// <summary>Data migrations over all tenants.</summary>
public static class MigrationBuilderExtensions
{
    /// <summary>
    /// Runs a statement of the owner over every tenant's rows of a table. Under FORCE the owner would change no row and say nothing, so FORCE is lifted
    /// in the transaction; the migration stops unless at least <paramref name="atLeast"/> rows changed.
    /// </summary>
    public static void AsEveryTenant(this MigrationBuilder migrationBuilder, string table, string sql, int atLeast = 0)
    {
        ArgumentNullException.ThrowIfNull(migrationBuilder);
        migrationBuilder.Sql($"select cq_lift_force('{table}')");
        migrationBuilder.Sql(
            $"""
            do $cq$
            declare changed bigint;
            begin
              {sql};
              get diagnostics changed = row_count;
              if changed < {atLeast} then
                raise exception 'data migration on {table} changed % rows, expected at least {atLeast}', changed;
              end if;
            end $cq$
            """);
        migrationBuilder.Sql($"select cq_restore_force('{table}')");
    }
}
