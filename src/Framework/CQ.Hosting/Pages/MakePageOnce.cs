using System.Collections.Concurrent;
using System.Security.Cryptography;
using CQ.Hosting.Watching;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CQ.Hosting.Pages;

/// <summary>
/// Below the output cache, where only what it does not hold arrives: a page that many ask for at once is made once, for all of them, and carries the hash of what is sent as its
/// <c>ETag</c>. Whoever waits for a page that comes to nothing (a fault, an answer that is not for everyone) makes their own; who gave up leaves it to the next.
/// </summary>
internal sealed class MakePageOnce(RequestDelegate next, PageMetrics metrics)
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource<Making>> _begun = new(StringComparer.Ordinal);

    public async Task InvokeAsync(HttpContext context)
    {
        if (context.Features.Get<PublicPage>() is not { } page)
        {
            await next(context);
            return;
        }

        var (ct, mine) = (context.RequestAborted, new TaskCompletionSource<Making>(TaskCreationOptions.RunContinuationsAsynchronously));
        while (_begun.GetOrAdd(page.Key, mine) is var first && first != mine)
        {
            var making = await first.Task.WaitAsync(ct);
            if (making.IsGivenUp)
                continue;
            if (making.Page is { } made)
            {
                metrics.Awaited();
                await made.SendAsync(context.Response, ct);
            }
            else
            {
                await MakeAsync(context);
            }

            return;
        }

        MadePage? result = null;
        try
        {
            result = await MakeAsync(context);
        }
        finally
        {
            _begun.TryRemove(new(page.Key, mine));
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

        MadePage? made = null;
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.SetCookie.Count == 0)
        {
            var bytes = body.ToArray();
            response.Headers.ETag = $"\"{Convert.ToBase64String(SHA256.HashData(bytes).AsSpan(0, 15))}\"";
            response.Headers.CacheControl = "no-cache";
            response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
            made = new MadePage([.. response.Headers], bytes);
        }

        if (body.Length > 0)
        {
            response.ContentLength = body.Length;
            body.Position = 0;
            await body.CopyToAsync(sent, context.RequestAborted);
        }

        return made;
    }

    private sealed record Making(MadePage? Page, bool IsGivenUp);
}
