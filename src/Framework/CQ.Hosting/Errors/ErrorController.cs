using CQ.Abstractions.People;
using CQ.Hosting.Security;
using CQ.Hosting.Tenants;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CQ.Hosting.Errors;

/// <summary>Every error page says what happened and the most useful next step; a program gets RFC 9457 problem details.</summary>
[Access(RoleNames.Anonymous)]
[IgnoreAntiforgeryToken]
[Route("erreur")]
public sealed class ErrorController(ITenantAccessor tenant) : CqController
{
    [Route("{code:int:range(400,599)}")]
    [ResponseCache(NoStore = true)]
    [OutsideBurst("shows what went wrong with a request whose form may not even be readable")]
    public async Task<IActionResult> Show()
    {
        // Not bound as an argument: where the form cannot be read, nothing is bound at all.
        var code = int.Parse((string)RouteData.Values["code"]!, System.Globalization.CultureInfo.InvariantCulture);
        if (HttpContext.Features.Get<IExceptionHandlerFeature>()?.Error is { } error)
            code = CodeOf(error);
        Response.StatusCode = code;
        if (Machines.Asks(Request))
            return Problem(statusCode: code, title: ReasonPhrases.GetReasonPhrase(code));
        if (tenant.CurrentOrDefault?.State is not TenantState.Running)
        {
            await PlainPage.WriteAsync(HttpContext, code, "Cette page n’est pas disponible", "Revenez à la page précédente, ou réessayez plus tard.");
            return new EmptyResult();
        }

        return View("Error", new ErrorPage(code, HttpContext.TraceIdentifier));
    }

    private static int CodeOf(Exception error) => error switch
    {
        // Two people saved the same thing and the screen had no better answer.
        DbUpdateConcurrencyException => 409,
        BadHttpRequestException bad => bad.StatusCode,
        // A form that cannot be read, or a character that no text may hold.
        InvalidDataException => 400,
        _ when error.GetBaseException() is PostgresException { SqlState: PostgresErrorCodes.CharacterNotInRepertoire or PostgresErrorCodes.UntranslatableCharacter } => 400,
        _ => 500,
    };
}
