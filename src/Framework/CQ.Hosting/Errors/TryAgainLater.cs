using System.Globalization;
using CQ.Hosting.Security;
using CQ.Hosting.Tenants;
using CQ.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Net.Http.Headers;

namespace CQ.Hosting.Errors;

/// <summary>
/// Answers 503 with Retry-After when the database is away or gave way, with a page that needs no database. What was sent may be sent again: a form's request id is carried out once,
/// also when the connection was lost during its commit (ADR 013).
/// </summary>
internal sealed class TryAgainLater(RequestDelegate next, ILogger<TryAgainLater> logger)
{
    private const string Seconds = "5";

    private static readonly string[] OfThePage = [HeaderNames.Location, HeaderNames.SetCookie, HeaderNames.ETag, HeaderNames.ContentEncoding, HeaderNames.ContentLength];

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested && PassingFaults.Holds(e))
        {
            logger.LogWarning("{Method} {Path}: the database could not be asked: {Message}", context.Request.Method, context.Request.Path, e.GetBaseException().Message);
            await AnswerAsync(context);
        }
    }

    private static async Task AnswerAsync(HttpContext context)
    {
        // Headers that hold for every answer stay; those of the page that came to nothing go.
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        foreach (var name in OfThePage)
            context.Response.Headers.Remove(name);
        context.Response.Headers.RetryAfter = Seconds;
        context.Response.Headers.CacheControl = "no-store";
        if (Machines.Asks(context.Request))
        {
            var problem = new ProblemDetails { Status = StatusCodes.Status503ServiceUnavailable, Title = ReasonPhrases.GetReasonPhrase(StatusCodes.Status503ServiceUnavailable) };
            await context.Response.WriteAsJsonAsync(problem, options: null, contentType: "application/problem+json", context.RequestAborted);
            return;
        }

        var texts = context.RequestServices.GetRequiredService<IStringLocalizer<MvcTexts>>();
        await PlainPage.WriteAsync(
            context, StatusCodes.Status503ServiceUnavailable, texts["Le site revient dans un instant"],
            texts["Rechargez la page dans quelques secondes. Si vous veniez d’envoyer un formulaire, envoyez-le de nouveau : il ne sera pas compté deux fois."],
            CultureInfo.CurrentUICulture.TwoLetterISOLanguageName);
    }
}
