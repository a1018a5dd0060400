using CQ.Mvc;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace CQ.Hosting.Forms;

/// <summary>Puts what was typed back into the fields of a form that is shown again, and says why.</summary>
internal sealed class ExpiredFormFilter(IStringLocalizer<MvcTexts> texts) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
        if (ExpiredFormMiddleware.TypedValues(context.HttpContext) is not { } typed || context.Result is not ViewResult view)
            return;
        var state = context.ModelState;
        foreach (var (name, values) in typed.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)))
            state.SetModelValue(name, new ValueProviderResult(values));
        state.AddModelError("", texts["Cette page était restée ouverte trop longtemps : rien n’a été envoyé. Vos réponses sont là, vérifiez-les et envoyez de nouveau."]);
        view.StatusCode = StatusCodes.Status400BadRequest;
    }
}
