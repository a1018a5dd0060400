-- The tenant of this connection, or null when none was entered: policies then match no row and inserts are refused (database-notes §1).
create or replace function cq_tenant() returns uuid language sql stable parallel safe
  return nullif(current_setting('cq.tenant', true), '')::uuid;

-- The audiences of this connection's viewer; empty when none were set. Read by the search door alone.
create or replace function cq_audiences() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('cq.audiences', true), '')::uuid[], '{}'::uuid[]);

-- Lifts FORCE for the owner within a migration's transaction and remembers it, so that foreign keys and data migrations see every tenant.
create or replace function cq_lift_force(name text) returns void language plpgsql as $$
begin
  if (select relforcerowsecurity from pg_class where oid = to_regclass(name)) then
    execute format('alter table %I no force row level security', name);
    perform set_config('cq.lifted', concat(current_setting('cq.lifted', true), ',', name, ','), true);
  end if;
end $$;

create or replace function cq_restore_force(name text) returns void language plpgsql as $$
begin
  if position(concat(',', name, ',') in coalesce(current_setting('cq.lifted', true), '')) > 0 then
    execute format('alter table %I force row level security', name);
  end if;
end $$;

revoke execute on function cq_lift_force(text), cq_restore_force(text) from public;
