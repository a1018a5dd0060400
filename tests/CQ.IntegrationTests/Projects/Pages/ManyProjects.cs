using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Projects.Pages;

/// <summary>Puts projects of the past into a tenant at once, for lists: every number a project, one after the other in time, in turn in each quartier and state.</summary>
internal static class ManyProjects
{
    /// <param name="publicOnes">Every how manieth is public; 1 means all.</param>
    public static Task FillAsync(TestSite site, string tenant, int count, int publicOnes = 1)
    {
        var admin = new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = site.Database }.ConnectionString;
        return TestCluster.ExecuteAsync(
            admin,
            $$"""
            insert into cq_projects_project
              (tenant_id, id, year, number, slug, title, summary, description, place, council_id, bearer_id, purchase, estimated_cost, cost, section, pledged_at,
               submitted_at, state, state_since, due_on, audience_id, published_at)
            select c.tenant_id, gen_random_uuid(), 2020 + n % 5, 1000 + n, 'ancien-' || n, 'Ancien projet ' || n, 'Un résumé.', 'Un texte.', 'Ici', c.id,
              gen_random_uuid(), 'Durable', 100000, 100000 + n, case when n % 2 = 0 then 'Investment' else 'Operating' end, now(), now() - n * interval '1 hour',
              (array['Feasibility', 'Adoption', 'Waiting', 'Committed', 'Done', 'Refused'])[1 + n % 6], now() - n * interval '1 hour',
              case when n % 6 = 3 then {{SiteDay.Sql}} + case when n % 12 = 3 then -1 else 0 end end,
              '00000000-0000-0000-0000-0000000000ff', case when n % {{publicOnes}} = 0 then now() - n * interval '1 hour' end
            from generate_series(1, {{count}}) n
            join (select c.tenant_id, c.id, row_number() over (order by q.position) - 1 as place from cq_territory_council c
                  join cq_territory_neighbourhood q on q.tenant_id = c.tenant_id and q.id = c.neighbourhood_id
                  where c.tenant_id = '{{site.Tenant(tenant).Id}}') c on c.place = n % 2;
            analyze cq_projects_project;
            """);
    }
}
