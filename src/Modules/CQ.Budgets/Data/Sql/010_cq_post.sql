-- The only writer of balances and entries (DESIGN §5). Run by `cq migrate` after the migrations; written to be run again.
--
-- It belongs to cq_ledger, which nobody logs in as and which alone may write these tables; the tenant's policies bind it like everyone. The owner of the
-- tables does not inherit that role, so the function is made while wearing it.
grant select on cq_budgets_fiscal_year, cq_budgets_service_certified to cq_ledger;
grant select, insert on cq_budgets_entry to cq_ledger;
grant select, insert, update (balance) on cq_budgets_account to cq_ledger;
grant select, insert, update (last_number) on cq_budgets_journal to cq_ledger;

set role cq_ledger;

-- An expected refusal comes back as a row, so that the transaction it stands in goes on. What no screen can ask for raises.
--
--   outcome   Posted, Insufficient, NotCertified, AlreadyOpened, AlreadyCorrected, SamePerson, YearClosed
--   left_over what is left on the account to take from; after Posted, what stays on it
--   certified on NotCertified, what is certified in all; left_over is then what is ordered already
create or replace function cq_post(
  p_id uuid, p_year uuid, p_kind text, p_section text, p_amount bigint, p_at timestamptz,
  p_from_kind text, p_from_council uuid, p_from_project_kind text, p_from_project uuid, p_from_id uuid,
  p_to_kind text, p_to_council uuid, p_to_project_kind text, p_to_project uuid, p_to_id uuid,
  p_reason text, p_act_reference text, p_act_date date, p_act_signatory text,
  p_corrects uuid, p_certificate uuid, p_proposal uuid, p_by uuid)
returns table (outcome text, entry_number integer, left_over bigint, certified bigint)
language plpgsql volatile security definer
set search_path = pg_catalog, public, pg_temp
as $$
declare
  t uuid := public.cq_tenant();
  corrected public.cq_budgets_entry%rowtype;
  from_account uuid;
  to_account uuid;
begin
  if t is null then
    raise exception 'cq_post outside a tenant' using errcode = '42501';
  end if;
  if p_amount is null or p_amount <= 0 then
    raise exception 'cq_post of % cents', p_amount using errcode = '23514';
  end if;
  if p_kind <> 'Correction' and not (p_kind, p_from_kind, p_to_kind) in (
      ('OpeningCredit', 'CityFunds', 'Envelope'),
      ('Commitment', 'Envelope', 'Commitment'),
      ('Commitment', 'Pool', 'Commitment'),
      ('Decommitment', 'Commitment', 'Envelope'),
      ('Decommitment', 'Commitment', 'Pool'),
      ('PaymentOrder', 'Commitment', 'Ordered')) then
    raise exception '% does not move money from % to %', p_kind, p_from_kind, p_to_kind using errcode = '23514';
  end if;

  for attempt in 1..2 loop
    begin
      -- One posting of a year at a time, from here to the end of the transaction: numbers have no gaps, what is read below stays true, and two
      -- bursts that post several entries each cannot wait for one another.
      select j.last_number into entry_number from cq_budgets_journal j where j.tenant_id = t and j.fiscal_year_id = p_year for no key update;
      if not found then
        insert into cq_budgets_journal (tenant_id, id, fiscal_year_id, last_number) values (t, p_year, p_year, 0) on conflict do nothing;
        select j.last_number into strict entry_number from cq_budgets_journal j where j.tenant_id = t and j.fiscal_year_id = p_year for no key update;
      end if;
      entry_number := entry_number + 1;

      if exists (select from cq_budgets_fiscal_year y where y.tenant_id = t and y.id = p_year and y.closed_on is not null) then
        outcome := 'YearClosed';
        return next;
        return;
      end if;

      if p_kind = 'Correction' then
        select e.* into strict corrected from cq_budgets_entry e where e.tenant_id = t and e.id = p_corrects;
        if corrected.kind = 'Correction' or (corrected.fiscal_year_id, corrected.section, corrected.amount) <> (p_year, p_section, p_amount) then
          raise exception 'a correction is the reverse of one entry' using errcode = '23514';
        end if;
        if corrected.posted_by = p_by then
          outcome := 'SamePerson';
          return next;
          return;
        end if;
        if exists (select from cq_budgets_entry e where e.tenant_id = t and e.corrects_entry_id = p_corrects) then
          outcome := 'AlreadyCorrected';
          return next;
          return;
        end if;
        from_account := corrected.to_account_id;
        to_account := corrected.from_account_id;
      else
        select a.id into from_account from cq_budgets_account a
          where a.tenant_id = t and a.fiscal_year_id = p_year and a.section = p_section and a.kind = p_from_kind
            and a.council_id is not distinct from p_from_council
            and a.project_kind is not distinct from p_from_project_kind and a.project_id is not distinct from p_from_project;
        select a.id into to_account from cq_budgets_account a
          where a.tenant_id = t and a.fiscal_year_id = p_year and a.section = p_section and a.kind = p_to_kind
            and a.council_id is not distinct from p_to_council
            and a.project_kind is not distinct from p_to_project_kind and a.project_id is not distinct from p_to_project;
      end if;

      if p_kind = 'OpeningCredit' then
        select e.amount into left_over from cq_budgets_entry e
          where e.tenant_id = t and e.fiscal_year_id = p_year and e.section = p_section and e.council_id = p_to_council and e.kind = 'OpeningCredit'
            and not exists (select from cq_budgets_entry c where c.tenant_id = t and c.corrects_entry_id = e.id)
          limit 1;
        if found then
          outcome := 'AlreadyOpened';
          return next;
          return;
        end if;
      end if;

      -- Every account of the movement, in the order of ids, before any balance is read.
      perform from cq_budgets_account a where a.tenant_id = t and a.id in (from_account, to_account) order by a.id for no key update;

      if p_kind = 'PaymentOrder' then
        select coalesce(sum(s.amount), 0) into certified from cq_budgets_service_certified s
          where s.tenant_id = t and s.council_id = p_to_council and s.section = p_section
            and s.project_kind is not distinct from p_to_project_kind and s.project_id is not distinct from p_to_project;
        select coalesce(sum(o.balance), 0) into left_over from (
          select a.balance from cq_budgets_account a
          where a.tenant_id = t and a.section = p_section and a.kind = 'Ordered' and a.council_id = p_to_council
            and a.project_kind is not distinct from p_to_project_kind and a.project_id is not distinct from p_to_project
          order by a.id for no key update) o;
        if left_over + p_amount > certified then
          outcome := 'NotCertified';
          return next;
          return;
        end if;
      end if;

      select a.balance into left_over from cq_budgets_account a where a.tenant_id = t and a.id = from_account;
      left_over := coalesce(left_over, 0);
      if left_over < p_amount
          and not exists (select from cq_budgets_account a where a.tenant_id = t and a.id = from_account and a.kind = 'CityFunds')
          and not (from_account is null and p_from_kind = 'CityFunds') then
        outcome := 'Insufficient';
        return next;
        return;
      end if;

      if from_account is null then
        from_account := p_from_id;
        insert into cq_budgets_account (tenant_id, id, fiscal_year_id, section, kind, council_id, project_kind, project_id, balance)
          values (t, p_from_id, p_year, p_section, p_from_kind, p_from_council, p_from_project_kind, p_from_project, 0);
      end if;
      if to_account is null then
        to_account := p_to_id;
        insert into cq_budgets_account (tenant_id, id, fiscal_year_id, section, kind, council_id, project_kind, project_id, balance)
          values (t, p_to_id, p_year, p_section, p_to_kind, p_to_council, p_to_project_kind, p_to_project, 0);
      end if;
      update cq_budgets_account a set balance = a.balance + case when a.id = from_account then -p_amount else p_amount end
        where a.tenant_id = t and a.id in (from_account, to_account);
      update cq_budgets_journal j set last_number = entry_number where j.tenant_id = t and j.fiscal_year_id = p_year;
      insert into cq_budgets_entry (
          tenant_id, id, fiscal_year_id, number, kind, section, from_account_id, to_account_id, amount, at, council_id, project_kind, project_id,
          reason, act_reference, act_date, act_signatory, corrects_entry_id, service_certified_id, proposal_id, posted_by)
        values (
          t, p_id, p_year, entry_number, p_kind, p_section, from_account, to_account, p_amount, p_at,
          case when p_kind = 'Correction' then corrected.council_id else coalesce(p_to_council, p_from_council) end,
          case when p_kind = 'Correction' then corrected.project_kind else coalesce(p_to_project_kind, p_from_project_kind) end,
          case when p_kind = 'Correction' then corrected.project_id else coalesce(p_to_project, p_from_project) end,
          p_reason, p_act_reference, p_act_date, p_act_signatory, p_corrects, p_certificate, p_proposal, p_by);
      left_over := left_over - p_amount;
      outcome := 'Posted';
      return next;
      return;
    exception when deadlock_detected then
      -- What this attempt held is released; the other side gets through. A second time is the caller's to see.
      if attempt = 2 then
        raise;
      end if;
    end;
  end loop;
end $$;

revoke execute on function cq_post(
  uuid, uuid, text, text, bigint, timestamptz, text, uuid, text, uuid, uuid, text, uuid, text, uuid, uuid,
  text, text, date, text, uuid, uuid, uuid, uuid) from public;
grant execute on function cq_post(
  uuid, uuid, text, text, bigint, timestamptz, text, uuid, text, uuid, uuid, text, uuid, text, uuid, uuid,
  text, text, date, text, uuid, uuid, uuid, uuid) to cq_app;

reset role;
