using Npgsql;

namespace CQ.IntegrationTests.Walls;

/// <summary>Reads the catalogue of a database for everything that would open a wall (DESIGN §3): each row is a defect, in words.</summary>
internal static class CatalogDefects
{
    private const string Question =
        """
        with
        host as (select unnest(array['cq_host_tenant','cq_host_tenant_address','cq_host_feature_state','cq_host_key_ring','cq_host_due_work','cq_host_node','__EFMigrationsHistory']) as name),
        tables as (
          select c.oid, c.relname, c.relrowsecurity, c.relforcerowsecurity, c.relkind, c.relispartition
          from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind in ('r', 'p')),
        owned as (select t.* from tables t where t.relname not in (select name from host)),
        appendonly as (select unnest(@append) as name),
        readonly as (select unnest(@readonly) as name),
        doors as (select unnest(@doors) as name)
        select relname || ' has no tenant_id' from owned t
          where not exists (select from pg_attribute a where a.attrelid = t.oid and a.attname = 'tenant_id' and a.attnotnull and not a.attisdropped)
        union all select relname || ' has no row-level security' from owned where not relrowsecurity
        union all select relname || ' does not force row-level security' from owned where not relforcerowsecurity
        union all select relname || ' has a wrong or a second policy' from owned t
          where (select count(*) from pg_policy p where p.polrelid = t.oid and p.polroles = '{0}') <> 1
             or not exists (select from pg_policy p where p.polrelid = t.oid and p.polname = 'cq_tenant' and p.polpermissive and p.polcmd = '*'
                  and pg_get_expr(p.polqual, p.polrelid) = '(tenant_id = ( SELECT cq_tenant() AS cq_tenant))'
                  and pg_get_expr(p.polwithcheck, p.polrelid) = '(tenant_id = ( SELECT cq_tenant() AS cq_tenant))')
        union all select t.relname || ' has a policy for ' || r.rolname || ', which has no door' from owned t
          join pg_policy p on p.polrelid = t.oid join pg_roles r on r.oid = any (p.polroles) where r.rolname not in ('cq_door', 'cq_ledger')
        union all select relname || ' is a partition that can be read directly' from owned where relispartition and has_table_privilege('cq_app', oid, 'select')
        union all select c.conname || ' points at another tenant''s rows' from pg_constraint c
          join owned t on t.oid = c.conrelid join owned f on f.oid = c.confrelid
          where c.contype = 'f' and (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = c.conkey[1]) <> 'tenant_id'
        union all select i.relname || ' is unique across tenants' from pg_index x join pg_class i on i.oid = x.indexrelid join owned t on t.oid = x.indrelid
          where x.indisunique and (select a.attname from pg_attribute a where a.attrelid = t.oid and a.attnum = x.indkey[0]) <> 'tenant_id'
        union all select relname || ' belongs to the application''s role' from pg_class c join pg_roles r on r.oid = c.relowner where r.rolname = 'cq_app'
        union all select rolname || ' bypasses row-level security' from pg_roles where rolname in ('cq_app', 'cq_owner', 'cq_door', 'cq_ledger') and (rolbypassrls or rolsuper)
        union all select relname || ' is a view without security_invoker' from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'public' and c.relkind = 'v' and not coalesce('security_invoker=true' = any (c.reloptions), false)
            and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        union all select relname || ' is a materialised view' from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'm'
        union all select p.proname || ' is a SECURITY DEFINER function off the list' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = 'public' and p.prosecdef and p.proname not in (select name from doors)
            and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
        union all select p.proname || ' is a door without a fixed search_path' from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname = 'public' and p.prosecdef and not exists (select from unnest(p.proconfig) s where s like 'search_path=%')
        union all select p.proname || ' is a door that belongs to ' || r.rolname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          join pg_roles r on r.oid = p.proowner where n.nspname = 'public' and p.prosecdef and r.rolname not in ('cq_door', 'cq_ledger')
        union all select relname || ' can be rewritten by the application' from owned where relname in (select name from appendonly union select name from readonly)
          and (has_table_privilege('cq_app', oid, 'update') or has_table_privilege('cq_app', oid, 'delete') or has_any_column_privilege('cq_app', oid, 'update'))
        union all select relname || ' can be written by the application' from owned where relname in (select name from readonly)
          and has_table_privilege('cq_app', oid, 'insert')
        union all select relname || ' can be truncated by the application' from tables where has_table_privilege('cq_app', oid, 'truncate')
        order by 1
        """;

    /// <param name="append">Tables whose rows are written once.</param>
    /// <param name="readOnly">Tables that only a function writes.</param>
    /// <param name="doors">SECURITY DEFINER functions that are meant to be.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(string connectionString, string[] append, string[] readOnly, string[] doors)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(Question);
        command.Parameters.AddWithValue("append", append);
        command.Parameters.AddWithValue("readonly", readOnly);
        command.Parameters.AddWithValue("doors", doors);
        var defects = new List<string>();
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
            defects.Add(reader.GetString(0));
        return defects;
    }
}
