using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.Hosting.Forms;

/// <summary>A part of an address that is nothing but white space names nothing: binding makes it null, and no action expects that.</summary>
internal sealed class BlankAddressFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionDescriptor.Parameters.Any(p => p.ParameterType == typeof(string) && context.RouteData.Values.ContainsKey(p.Name) && (!context.ActionArguments.TryGetValue(p.Name, out var value) || value is null)))
            context.Result = new NotFoundResult();
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}
