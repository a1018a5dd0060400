using CQ.Abstractions.Values;
using CQ.Mvc.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc;

/// <summary>Base of the modules' controllers: texts of their module and the one translation of refusals.</summary>
public abstract class CqController : Controller
{
    private IStringLocalizer? _texts;

    /// <summary>Texts of the controller's module.</summary>
    protected IStringLocalizer T =>
        _texts ??= HttpContext.RequestServices.GetRequiredService<CqStringLocalizerFactory>().ForModuleOf(GetType());

    /// <summary>Puts a refusal beside its field, or at the top of the form when it has none.</summary>
    protected void Refuse(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        ModelState.AddModelError(refusal.Field ?? "", T[refusal.Text, refusal.Arguments]);
    }
}
