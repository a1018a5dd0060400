using System.Collections.Concurrent;
using System.Security.Cryptography;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Net.Http.Headers;

namespace CQ.Hosting.Pages;

/// <summary>
/// Below the output cache, where only what it does not hold arrives: a page that many ask for at once is made once, for all of them, and carries the hash of what is sent as its
/// <c>ETag</c>. Whoever waits for a page that comes to nothing (a fault, an answer that is not for everyone) makes their own; who gave up leaves it to the next. While changes come one upon
/// another nobody waits but the one who makes it: the others are sent the one before, if that was begun a moment ago.
/// </summary>
internal sealed class MakePageOnce(RequestDelegate next, PageMetrics metrics, TimeProvider time) : IDisposable
{
    /// <summary>How old what a page tells may be for those who ask while it is made anew.</summary>
    public static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(500);

    private const long MemoryLimit = 16 * 1024 * 1024;
    private static readonly TimeSpan LetGo = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<(string Address, (long, long) Generation), TaskCompletionSource<Making>> _begun = new();
    private readonly MemoryCache _before = new(new MemoryCacheOptions { SizeLimit = MemoryLimit });

    public void Dispose() => _before.Dispose();

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<PublicPage>() is not { } page)
        {
            await next(context);
            return;
        }

        var (ct, address, mine) = (context.RequestAborted, AddressOf(context.Request, page), new TaskCompletionSource<Making>(TaskCreationOptions.RunContinuationsAsynchronously));
        var key = (address, page.Generation);
        while (_begun.GetOrAdd(key, mine) is var first && first != mine)
        {
            if (Before(address) is { } before)
            {
                metrics.Before();
                page.IsKept = false;
                await before.SendAsync(context.Response, ct);
                return;
            }

            var making = await first.Task.WaitAsync(ct);
            if (making.IsGivenUp)
                continue;
            if (making.Page is { } made)
            {
                metrics.Awaited();
                page.IsKept = false;
                await made.SendAsync(context.Response, ct);
            }
            else
            {
                await MakeAsync(context);
            }

            return;
        }

        var (result, begun) = ((MadePage?)null, time.GetTimestamp());
        try
        {
            result = await MakeAsync(context);
            if (result is not null)
                _before.Set(address, (result, begun), new MemoryCacheEntryOptions { AbsoluteExpirationRelativeToNow = LetGo, Size = result.Body.Length });
        }
        finally
        {
            _begun.TryRemove(new(key, mine));
            mine.SetResult(new Making(result, result is null && ct.IsCancellationRequested));
        }
    }

    /// <summary>Null: an answer for this reader alone.</summary>
    private async Task<MadePage?> MakeAsync(HttpContext context)
    {
        metrics.Made();
        // The whole page, to be kept: the cache says to those who ask next that it is still the same.
        context.Request.Headers.Remove(HeaderNames.IfNoneMatch);
        context.Request.Headers.Remove(HeaderNames.IfModifiedSince);
        var response = context.Response;
        var sent = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = sent;
        }

        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
        {
            var bytes = body.ToArray();
            response.Headers.ETag = $"\"{Convert.ToBase64String(SHA256.HashData(bytes).AsSpan(0, 15))}\"";
            response.Headers.CacheControl = "no-cache";
            response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            var made = new MadePage([.. response.Headers], bytes);
            await made.SendAsync(response, context.RequestAborted);
            return made;
        }

        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            body.Position = 0;
            await body.CopyToAsync(sent, context.RequestAborted);
        }

        return null;
    }

    private MadePage? Before(string address) =>
        _before.TryGetValue(address, out (MadePage Page, long Begun) before) && time.GetElapsedTime(before.Begun) < Moment ? before.Page : null;

    private static string AddressOf(HttpRequest request, PublicPage page) =>
        $"{request.Scheme} {request.Host} {request.PathBase}{request.Path}{request.QueryString} {page.Language} {page.Encoding}";

    private sealed record Making(MadePage? Page, bool IsGivenUp);
}
