using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace CQ.Hosting.Pages;

/// <summary>A page as somebody was sent it. Sent once more, its forms carry ids of their own: otherwise the second sending of such a form would count as the first one repeated.</summary>
internal sealed class OwnPage
{
    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly byte[] _body;
    private readonly int[] _ids;

    /// <param name="headers">Of the answer.</param>
    /// <param name="body">As sent.</param>
    /// <param name="formIds">That its forms carry.</param>
    public OwnPage(IEnumerable<KeyValuePair<string, StringValues>> headers, byte[] body, IEnumerable<Guid> formIds)
    {
        // How it was framed and when it was sent is the server's matter each time.
        (_headers, _body) = ([.. headers.Where(h => h.Key is not ("Transfer-Encoding" or "Content-Length" or "Date" or "Server"))], body);
        _ids = [.. formIds.Select(id => body.AsSpan().IndexOf(Bytes(id))).Where(at => at >= 0)];
    }

    public async Task SendAsync(HttpResponse response, CancellationToken ct)
    {
        var body = _body;
        if (_ids.Length > 0)
        {
            body = [.. _body];
            foreach (var at in _ids)
                Bytes(Guid.NewGuid()).CopyTo(body, at);
        }

        foreach (var (name, value) in _headers)
            response.Headers[name] = value;
        response.ContentLength = body.Length;
        await response.Body.WriteAsync(body, ct);
    }

    // All of one length, so that one takes the place of another.
    private static byte[] Bytes(Guid id) => Encoding.ASCII.GetBytes(id.ToString("N"));
}
