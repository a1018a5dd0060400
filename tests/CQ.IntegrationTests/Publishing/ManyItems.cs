using CQ.IntegrationTests.Sites;
using Npgsql;

namespace CQ.IntegrationTests.Publishing;

/// <summary>Puts items of the past into a tenant at once, for lists: one an hour, in turn in each quartier, few of them for everyone, each fourth a document.</summary>
internal static class ManyItems
{
    /// <param name="from">Hours ago of the first: filled twice, the second lies behind the first.</param>
    /// <param name="publicOnes">Every how manieth is for everyone; the others are for their council.</param>
    public static Task FillAsync(TestSite site, string tenant, int count, int from = 0, int publicOnes = 20)
    {
        var admin = new NpgsqlConnectionStringBuilder(TestCluster.Admin) { Database = site.Database, CommandTimeout = 300 }.ConnectionString;
        return TestCluster.ExecuteAsync(
            admin,
            $$"""
            with made as (
              select c.tenant_id, gen_random_uuid() as id, n, c.id as council_id, now() - n * interval '1 hour' as at,
                case when n % 4 = 3 then 'Document' else 'News' end as type,
                case when n % {{publicOnes}} = 0 then '00000000-0000-0000-0000-0000000000ff'::uuid else c.id end as audience_id
              from generate_series({{from + 1}}, {{from + count}}) n
              join (select c.tenant_id, c.id, row_number() over (order by q.position) - 1 as place from cq_territory_council c
                    join cq_territory_neighbourhood q on q.tenant_id = c.tenant_id and q.id = c.neighbourhood_id
                    where c.tenant_id = '{{site.Tenant(tenant).Id}}') c on c.place = (n / {{publicOnes}}) % 2),
            items as (
              insert into cq_contents_item
                (tenant_id, id, type, slug, title, summary, body, language, council_id, on_home, on_place, home_asked, audience_id, published_at, first_published_at,
                 comments_open, author_id, created_at, modified_at, modified_by_id, latest_number, latest_audience_id, published_number)
              select tenant_id, id, type, 'ancien-' || n, 'Ancien contenu ' || n, 'Un résumé.', repeat('Un texte. ', 40), 'fr', council_id,
                audience_id = '00000000-0000-0000-0000-0000000000ff', true, false, audience_id, at, at, false, gen_random_uuid(), at, at, gen_random_uuid(), 1, audience_id, 1
              from made)
            insert into cq_publishing_document (tenant_id, id, content_item_id, kind, dated_on, council_id, audience_id, published_at)
            select tenant_id, gen_random_uuid(), id, 'Minutes', at::date, council_id, audience_id, at from made where type = 'Document';
            analyze cq_contents_item;
            analyze cq_publishing_document;
            """);
    }
}
