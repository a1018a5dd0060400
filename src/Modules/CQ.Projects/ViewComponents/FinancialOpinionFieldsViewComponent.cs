using System.Globalization;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Budgets.Models;
using CQ.Projects.Services;
using CQ.Projects.ViewModels;
using CQ.Projects.Workflows;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Projects.ViewComponents;

/// <summary>Studied cost, the bearer's estimate to begin with, and section. Two statements.</summary>
public sealed class FinancialOpinionFieldsViewComponent(ReadProjectFile read) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(HumanTaskInfo task, IReadOnlyDictionary<string, string?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (await read.ProjectOfAsync(task, HttpContext.RequestAborted) is not { } project)
            return Content("");
        var cost = values.TryGetValue(DecisionData.CostField, out var typed) ? typed : Typed(project.Cost);
        var section = Enum.TryParse<Section>(values.GetValueOrDefault(DecisionData.SectionField), out var chosen) ? chosen : (Section?)null;
        return View(new FinancialFields(cost, section, project.Purchase));
    }

    private static string Typed(Money cost)
    {
        var text = cost.ToInvariantString();
        return CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? text : text.Replace('.', ',');
    }
}
