using Npgsql;

namespace CQ.Hosting;

/// <summary>The server refuses to start as a role that row-level security does not bind: one that owns a table, or bypasses policies.</summary>
internal sealed class RoleCheck(NpgsqlDataSource source)
{
    private const string Question =
        """
        select r.rolsuper or r.rolbypassrls,
               exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                       where c.relowner = r.oid and c.relkind in ('r', 'p') and n.nspname not like 'pg\_%')
        from pg_roles r where r.rolname = current_user
        """;

    public async Task RequireRestrictedRoleAsync()
    {
        await using var command = source.CreateCommand(Question);
        await using var reader = await command.ExecuteReaderAsync();
        await reader.ReadAsync();
        if (reader.GetBoolean(0) || reader.GetBoolean(1))
            throw new InvalidOperationException("The server's database role owns tables or bypasses row-level security. Use the application's role (eng/roles.sql).");
    }
}
