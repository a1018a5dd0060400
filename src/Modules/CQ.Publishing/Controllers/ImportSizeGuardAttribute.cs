using CQ.Mvc.Notices;
using CQ.Publishing.Import;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Controllers;

/// <summary>Answers a request that is too large with a sentence before its body is read: once the server has cut it off, there is no form left to answer beside.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ImportSizeGuardAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // Before the antiforgery filter, which reads the form.
    public int Order => -100;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength is not > ImportLimits.Request)
            return;
        var services = context.HttpContext.RequestServices;
        var texts = services.GetRequiredService<IStringLocalizer<Texts>>();
        services.GetRequiredService<INotifier>().Warning(texts[
            "Ces fichiers dépassent {0} Mo ensemble : rien n’a été envoyé. Envoyez l’export seul, ou demandez à la personne qui gère le serveur de l’importer par la ligne de commande.",
            ImportLimits.Request / ImportLimits.Megabyte]);
        context.Result = new RedirectToActionResult(nameof(ImportController.Index), null, null);
    }
}
