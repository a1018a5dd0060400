using CQ.IntegrationTests.Matrices.Audiences;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Matrices.Contents;

/// <summary>The site of the first matrix, its people included, in both tenants of which every cell of contents holds a thing.</summary>
public sealed class ContentWorld(TemplateDatabase template) : AudienceWorld(template)
{
    private const int PerTenant = 50_000;

    private protected override async Task<IReadOnlyList<AudienceItem>> FillAsync(CancellationToken ct)
    {
        var filled = await Task.WhenAll(Tenants.Index().Select(async t =>
        {
            await using var scope = Site.Enter(t.Item);
            var cells = new ContentCells(this, t.Item, scope.Services, t.Index * PerTenant);
            var sample = await FileFiller.SampleAsync(cells, ct);
            await new ContentFiller(cells, sample).FillAsync(ct);
            await new FileFiller(cells).FillAsync(sample, ct);
            await new TalkFiller(cells).FillAsync(ct);
            await new PeopleFiller(cells).FillAsync(ct);
            return cells.Items;
        }));
        return [.. filled.SelectMany(f => f)];
    }
}
