-- Keeps what a project (or a council outside projects) has in a section as it is until the transaction ends. Run by `cq migrate` after cq_post; written to be run
-- again.
--
-- What must not change between a reading and what follows from it (a certificate, a delivery) asks for this first: the application may not lock accounts itself,
-- because a row lock needs the right to update. It takes the journals of the years that hold such an account, the oldest first: every posting takes the
-- journal of its year before any account, so none of these accounts moves, and a burst that goes on to post waits for nobody who waits for it.
set role cq_ledger;

create or replace function cq_hold(p_section text, p_council uuid, p_project_kind text, p_project uuid)
returns void
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
begin
  if t is null then
    raise exception 'cq_hold outside a tenant' using errcode = '42501';
  end if;
  perform from cq_budgets_journal j join cq_budgets_fiscal_year y on y.tenant_id = j.tenant_id and y.id = j.fiscal_year_id
    where j.tenant_id = t and exists (
      select from cq_budgets_account a
      where a.tenant_id = t and a.fiscal_year_id = y.id and a.section = p_section and a.council_id = p_council and a.kind in ('Commitment', 'Ordered')
        and a.project_kind is not distinct from p_project_kind and a.project_id is not distinct from p_project)
    order by y.year for no key update of j;
end $$;

revoke execute on function cq_hold(text, uuid, text, uuid) from public;
grant execute on function cq_hold(text, uuid, text, uuid) to cq_app;

reset role;
