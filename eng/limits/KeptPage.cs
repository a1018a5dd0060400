using Microsoft.Extensions.Primitives;

namespace CQ.Limits;

/// <summary>An answer of the site, headers and body.</summary>
internal sealed record KeptPage(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, byte[] Body)
{
    // What the server writes by itself.
    private static readonly string[] OfServer = ["Date", "Server", "Transfer-Encoding", "Content-Length", "Connection"];

    /// <summary>By path and encoding.</summary>
    public static async Task<Dictionary<string, KeptPage>> ReadAsync(string site, IEnumerable<string> paths)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site) };
        var kept = new Dictionary<string, KeptPage>();
        foreach (var path in paths)
        {
            foreach (var encoding in new[] { "", "br" })
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                if (encoding.Length > 0)
                    request.Headers.Add("Accept-Encoding", encoding);
                using var response = await client.SendAsync(request);
                response.EnsureSuccessStatusCode();
                var headers = response.Headers.Concat(response.Content.Headers).Where(h => !OfServer.Contains(h.Key));
                kept[path + encoding] = new KeptPage([.. headers.Select(h => new KeyValuePair<string, StringValues>(h.Key, h.Value.ToArray()))], await response.Content.ReadAsByteArrayAsync());
            }
        }

        return kept;
    }

    public Task SendAsync(HttpResponse response)
    {
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.ContentLength = Body.Length;
        return response.Body.WriteAsync(Body).AsTask();
    }
}
