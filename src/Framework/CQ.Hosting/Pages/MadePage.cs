using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CQ.Hosting.Pages;

/// <summary>A page as it is sent, for those who asked for it while it was being made.</summary>
internal sealed record MadePage(IReadOnlyList<KeyValuePair<string, StringValues>> Headers, ReadOnlyMemory<byte> Body)
{
    public async Task SendAsync(HttpResponse response, CancellationToken ct)
    {
        foreach (var (name, value) in Headers)
            response.Headers[name] = value;
        response.ContentLength = Body.Length;
        await response.Body.WriteAsync(Body, ct);
    }
}
