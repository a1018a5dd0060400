using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.BrowserTests.Hostile;

/// <summary>Stands behind every action and writes down which planted words came in by which field, and whether the act was done.</summary>
internal sealed class Heard : IAsyncActionFilter
{
    /// <summary>Header in which the answer names the action that gave it.</summary>
    public const string ActionHeader = "X-Test-Action";

    private readonly ConcurrentDictionary<string, HeardField> _fields = new();

    public TextFields Fields { get; set; } = null!;

    public HeardField Of(TextField field) => _fields.GetOrAdd(field.Key, _ => new HeardField());

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (Fields is null || context.ActionDescriptor is not ControllerActionDescriptor action)
        {
            await next();
            return;
        }

        var name = TextFields.Name(action);
        context.HttpContext.Response.Headers[ActionHeader] = name;
        var texts = Fields.TextsIn(action, context.ActionArguments).Select(t => ($"{name} {t.Name}", t.Text)).Concat(Own(context)).ToList();
        var done = await next();
        var stored = context.HttpContext.Request.Method == "POST" && done is { Exception: null, Result: var result } && IsDone(result);
        foreach (var (key, text) in texts)
        {
            if (Corpus.In(text) is { Count: > 0 } planted)
                _fields.GetOrAdd(key, _ => new HeardField()).Add(planted, stored);
        }
    }

    // The editor binds the fields of a type beside its arguments.
    private static IEnumerable<(string, string)> Own(ActionExecutingContext context) => !context.HttpContext.Request.HasFormContentType
        ? []
        : context.HttpContext.Request.Form.Where(f => f.Key.StartsWith("Fields.", StringComparison.Ordinal))
            .SelectMany(f => new[] { "News", "Event", "Document", "Page" }.Select(t => ($"Editor.{t} {f.Key}", f.Value.ToString())));

    private static bool IsDone(IActionResult? result) => result switch
    {
        RedirectResult or RedirectToActionResult or RedirectToRouteResult or LocalRedirectResult or JsonResult or FileResult => true,
        ObjectResult o => o.StatusCode is null or < 300,
        StatusCodeResult s => s.StatusCode < 300,
        _ => false,
    };
}
