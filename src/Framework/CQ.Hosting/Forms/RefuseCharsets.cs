using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace CQ.Hosting.Forms;

/// <summary>Forms are written in UTF-8, as every page says; what is announced otherwise is not read at all.</summary>
internal sealed class RefuseCharsets(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!request.HasFormContentType || !MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.Charset.HasValue || IsUtf8(type))
            return next(context);
        // Nor by the page that says so.
        request.ContentType = null;
        context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static bool IsUtf8(MediaTypeHeaderValue type) => HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase);
}
