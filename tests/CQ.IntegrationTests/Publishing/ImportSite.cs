using System.Net.Http.Headers;
using AngleSharp.Dom;
using CQ.Abstractions.Commands;
using CQ.Abstractions.Modules;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Data.Model;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Publishing;

/// <summary>Imports exports into a tenant, by the command line and by the back office, and looks at what came of it.</summary>
internal sealed class ImportSite(TestSite site, string tenant = "nord") : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("cq-import-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Write(byte[] export, string name = "export.xml")
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, export);
        return path;
    }

    /// <summary>What the command line said; throws what it refused with.</summary>
    public async Task<string> CommandAsync(params string[] args)
    {
        await using var scope = site.Enter(tenant);
        await using var output = new StringWriter();
        var command = scope.Services.GetRequiredService<IEnabled<ITenantCommand>>().Single(c => c.Verb == "import");
        await command.RunAsync(["wordpress", .. args, "--as", TestPeople.Admin], new TenantCommandCall(output, _folder), Ct);
        return output.ToString();
    }

    /// <summary>Everything an import writes, as text: the same again is the same text.</summary>
    public async Task<IReadOnlyList<string>> SnapshotAsync()
    {
        await using var scope = site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        var items = await db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]).OrderBy(i => i.Id)
            .Select(i => $"item {i.Id} {i.Version} {i.LatestNumber} {i.PublishedNumber} {i.Slug} {i.PublishedAt} {i.ModifiedAt}").ToListAsync(Ct);
        var rows = await db.Set<ImportedItem>().OrderBy(r => r.Id).Select(r => $"row {r.Key} {r.SubjectId} {r.Hash} {r.ItemVersion} {r.At}").ToListAsync(Ct);
        var addresses = await db.Set<OldAddress>().OrderBy(a => a.Path).Select(a => $"{a.Path} {a.ContentItemId}").ToListAsync(Ct);
        var versions = await db.Set<ContentVersion>().CountAsync(Ct);
        return [.. items, .. rows, .. addresses, $"versions {versions}"];
    }

    public async Task<IReadOnlyDictionary<string, ContentItem>> ItemsAsync()
    {
        await using var scope = site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        return await db.Set<ImportedItem>().Where(r => r.Kind == ImportedKind.Item)
            .Join(db.Set<ContentItem>().IgnoreQueryFilters([Filters.Audience]), r => r.SubjectId, i => i.Id, (r, i) => new { r.Key, Item = i })
            .ToDictionaryAsync(r => r.Key, r => r.Item, Ct);
    }

    public async Task<IReadOnlyDictionary<string, Guid>> AddressesAsync()
    {
        await using var scope = site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<OldAddress>().ToDictionaryAsync(a => a.Path, a => a.ContentItemId, Ct);
    }

    /// <summary>Sends an export through the form; where that led.</summary>
    public static async Task<HttpResponseMessage> SendAsync(TestClient client, byte[] export, byte[]? uploads = null, string place = "secteur")
    {
        const string path = "/admin/contenus/importer";
        var (target, fields) = client.Fill(await client.PageAsync(path), path, new Dictionary<string, string> { ["Place"] = place });
        using var form = new MultipartFormDataContent();
        foreach (var (name, value) in fields)
            form.Add(new StringContent(value), name);
        form.Add(File("text/xml", export), "File", "mon export.xml");
        if (uploads is not null)
            form.Add(File("application/zip", uploads), "Uploads", "uploads.zip");
        return await client.Http.PostAsync(target, form, Ct);
    }

    /// <summary>The page of an import once it says one of these words.</summary>
    public static async Task<IDocument> UntilAsync(TestClient client, string path, params string[] words)
    {
        for (var i = 0; i < 600; i++)
        {
            var page = await client.PageAsync(path);
            if (words.Any(w => page.QuerySelector(".admin-head")!.TextContent.Contains(w, StringComparison.Ordinal)))
                return page;
            await Task.Delay(200, Ct);
        }

        throw new TimeoutException($"{path} never said {string.Join(" or ", words)}.");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static ByteArrayContent File(string type, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        return file;
    }
}
