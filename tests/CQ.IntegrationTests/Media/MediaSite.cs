using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using CQ.Abstractions.Files;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Data.Model;
using CQ.Hosting.Security;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.Territory.Models;
using CQ.UnitTests.Media;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Media;

/// <summary>Sends files like the script of the back office does, and looks behind the screens.</summary>
internal static class MediaSite
{
    public const string Door = "/admin/mediatheque/envoi";

    private static byte[]? _jpeg;

    /// <summary>A JPEG that libvips made, 1200 × 900.</summary>
    public static byte[] Jpeg => _jpeg ??= Convert(MediaSamples.Png(1200, 900), "jpg");

    public static byte[] Convert(byte[] picture, string extension)
    {
        var folder = Directory.CreateTempSubdirectory("cq-media-test-").FullName;
        try
        {
            var (from, to) = (Path.Combine(folder, "from.png"), Path.Combine(folder, "to." + extension));
            File.WriteAllBytes(from, picture);
            using var vips = Process.Start("vips", ["copy", from, to]);
            vips.WaitForExit();
            vips.ExitCode.ShouldBe(0);
            return File.ReadAllBytes(to);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A field of a picture that libvips sees, e.g. "orientation"; empty when there is none.</summary>
    public static string Header(byte[] picture)
    {
        var path = Path.GetTempFileName();
        File.WriteAllBytes(path, picture);
        using var vips = Process.Start(new ProcessStartInfo("vipsheader", ["-a", path]) { RedirectStandardOutput = true })!;
        var text = vips.StandardOutput.ReadToEnd();
        vips.WaitForExit();
        File.Delete(path);
        return text;
    }

    public static async Task<TestClient> SignedInAsync(this TestSite site, string email, string prefix = "")
    {
        var client = site.Client(prefix);
        await client.SignInAsync(email);
        return client;
    }

    public static async Task<string> TokenAsync(this TestClient client) =>
        (await client.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!;

    public static async Task<HttpResponseMessage> SendAsync(
        this TestClient client, string name, byte[] bytes, string prefix = "", params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            content.Add(new StringContent(value), field);
        // A browser that names the type is not believed.
        var file = new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };
        content.Add(file, "File", name);
        using var request = new HttpRequestMessage(HttpMethod.Post, (prefix.Length == 0 ? "" : "/" + prefix) + Door) { Content = content };
        request.Headers.Add("X-CQ-Token", await client.TokenAsync());
        request.Headers.Accept.ParseAdd("application/json");
        return await client.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonNode> SentAsync(
        this TestClient client, string name, byte[] bytes, string prefix = "", params (string Name, string Value)[] fields)
    {
        using var response = await client.SendAsync(name, bytes, prefix, fields);
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    /// <summary>Where the answer says the file is read, without the tilde and the dimensions.</summary>
    public static string Path_(this JsonNode sent) => sent["path"]!.GetValue<string>()[1..].Split('?')[0];

    public static Guid Id(this JsonNode sent) => sent["id"]!.GetValue<Guid>();

    public static async Task RefusedAsync(this HttpResponseMessage response, string words)
    {
        ((int)response.StatusCode).ShouldBeInRange(400, 499);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["title"]!.GetValue<string>().ShouldContain(words);
    }

    /// <summary>The row, whoever may read it, once the due work on it is done.</summary>
    public static async Task<MediaFile> ReadyAsync(this TestSite site, Guid id, string tenant = "nord", MediaState expected = MediaState.Ready)
    {
        for (var i = 0; i < 300; i++)
        {
            if (await RowAsync(site, id, tenant) is { } file && file.State == expected)
                return file;
            await Task.Delay(100);
        }

        throw new TimeoutException($"File {id} did not become {expected}");
    }

    public static async Task<MediaFile?> RowAsync(this TestSite site, Guid id, string tenant = "nord")
    {
        await using var scope = site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<MediaFile>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking()
            .FirstOrDefaultAsync(f => f.Id == id);
    }

    public static async Task<Guid> CouncilAsync(this TestSite site, string slug, string tenant = "nord")
    {
        await using var scope = site.Enter(tenant);
        var db = scope.Services.GetRequiredService<CqDbContext>();
        return await (from c in db.Set<Council>()
                      join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
                      where n.Slug == slug
                      select c.Id).SingleAsync();
    }

    /// <summary>The words of a file, whoever may read them.</summary>
    public static async Task<string?> TextAsync(this TestSite site, Guid id, string tenant = "nord")
    {
        await using var scope = site.Enter(tenant);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<MediaText>().IgnoreQueryFilters([Filters.Audience])
            .Where(t => t.FileId == id).Select(t => t.Text).FirstOrDefaultAsync();
    }

    public static async Task<int> CountAsync(this TestSite site, string prefix = "")
    {
        await using var scope = site.Enter(prefix.Length == 0 ? "nord" : prefix);
        return await scope.Services.GetRequiredService<CqDbContext>().Set<MediaFile>().IgnoreQueryFilters([Filters.Audience]).CountAsync();
    }

    public static async Task<Guid?> TextAudienceAsync(this TestSite site, Guid id)
    {
        await using var scope = site.Enter("nord");
        return await scope.Services.GetRequiredService<CqDbContext>().Set<MediaText>().IgnoreQueryFilters([Filters.Audience])
            .Where(t => t.FileId == id).Select(t => (Guid?)t.AudienceId).FirstOrDefaultAsync();
    }

    /// <summary>Until the store has none of these any more: they are removed after the commit.</summary>
    public static async Task UntilGoneAsync(this TestSite site, IReadOnlyCollection<string> keys)
    {
        await using var scope = site.Enter("nord");
        var files = scope.Services.GetRequiredService<IFileStore>();
        for (var i = 0; i < 300; i++)
        {
            var left = 0;
            foreach (var key in keys)
            {
                await using var stream = await files.OpenAsync(key);
                left += stream is null ? 0 : 1;
            }

            if (left == 0)
                return;
            await Task.Delay(100);
        }

        throw new TimeoutException("Bytes that nobody needs are still there.");
    }

    /// <summary>Makes the scope's viewer a person, as a request of theirs would.</summary>
    public static async Task BecomeAsync(this TenantScope scope, string email)
    {
        var userId = await scope.Services.GetRequiredService<IPeople>().FindByEmailAsync(email);
        await scope.Services.GetRequiredService<ViewerResolver>().BecomeAsync(userId!.Value, TestContext.Current.CancellationToken);
    }
}
