using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Tenants;

/// <summary>A page without theme, for answers outside a running tenant: what happened and what to do.</summary>
internal static class PlainPage
{
    /// <param name="language">Of title and text.</param>
    public static Task WriteAsync(HttpContext context, int status, string title, string text, string language = "fr")
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        var encode = HtmlEncoder.Default;
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{encode.Encode(title)}</title></head>
            <body><main><h1>{encode.Encode(title)}</h1><p>{encode.Encode(text)}</p></main></body></html>
            """);
    }
}
