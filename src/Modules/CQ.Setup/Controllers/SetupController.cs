using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Setup.ViewModels;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CQ.Setup.Controllers;

/// <summary>
/// Sets up a sector that nobody has set up yet. Whoever holds the link's secret may; on a running sector none of this exists, the last page
/// excepted, for who still holds the secret.
/// </summary>
[Route("setup")]
[Access]
public sealed class SetupController(ITenantSetup setup, ITenantAccessor tenant) : CqController
{
    private const string OwnTransactions = "each step of a set-up has a transaction of its own, and this request only starts them";

    public override async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var secret = Secret(context.HttpContext.Request);
        var running = tenant.Current.State == TenantState.Running;
        var valid = secret.Length > 0 && await setup.IsSecretValidAsync(secret, HttpContext.RequestAborted);
        if (running && (!valid || context.ActionDescriptor.RouteValues["action"] != nameof(Progress)))
            context.Result = NotFound();
        else if (!valid)
            context.Result = BadLink();
        else
            await next();
    }

    [HttpGet("")]
    public async Task<IActionResult> Start(string secret, CancellationToken ct)
    {
        if ((await setup.GetStateAsync(ct)).Phase != SetupPhase.Waiting)
            return RedirectToAction(nameof(Progress), new { secret });
        return View(new SetupForm { Secret = secret, TimeZone = tenant.Current.TimeZone, RecipeName = Only(setup.Recipes) });
    }

    [HttpPost("")]
    [OutsideBurst(OwnTransactions)]
    public async Task<IActionResult> Start(SetupForm form, CancellationToken ct)
    {
        if (!ModelState.IsValid)
            return View(form);
        var outcome = await setup.StartAsync(form.ToRequest(), ct);
        if (outcome.Succeeded)
            return RedirectToAction(nameof(Progress), new { secret = form.Secret });
        Refuse(outcome.Refusal);
        return View(form);
    }

    [HttpGet("progression")]
    public async Task<IActionResult> Progress(string secret, CancellationToken ct)
    {
        var state = await setup.GetStateAsync(ct);
        if (state.Phase == SetupPhase.Waiting)
            return RedirectToAction(nameof(Start), new { secret });
        var view = state.Phase switch
        {
            SetupPhase.Done => "Done",
            SetupPhase.Failed => "Failed",
            _ => "Progress",
        };
        return View(view, new SetupProgress(state, secret));
    }

    [HttpPost("reprendre")]
    [OutsideBurst(OwnTransactions)]
    public async Task<IActionResult> Retry(string secret, CancellationToken ct)
    {
        var outcome = await setup.RetryAsync(secret, ct);
        if (outcome.Succeeded)
            return RedirectToAction(nameof(Progress), new { secret });
        Refuse(outcome.Refusal);
        return View("Failed", new SetupProgress(await setup.GetStateAsync(ct), secret));
    }

    [HttpPost("recommencer")]
    [OutsideBurst(OwnTransactions)]
    public async Task<IActionResult> StartAgain(string secret, bool confirmed, CancellationToken ct)
    {
        if (confirmed)
        {
            await setup.StartAgainAsync(secret, ct);
            return RedirectToAction(nameof(Progress), new { secret });
        }

        ModelState.AddModelError("confirmed", T["Cochez la case : ce qui a été mis en place sera effacé."]);
        return View("Failed", new SetupProgress(await setup.GetStateAsync(ct), secret));
    }

    private static string Secret(Microsoft.AspNetCore.Http.HttpRequest request) =>
        request.HasFormContentType && request.Form.TryGetValue("secret", out var posted) ? posted.ToString() : request.Query["secret"].ToString();

    private static string Only(IReadOnlyList<SetupRecipe> recipes) => recipes.Count == 1 ? recipes[0].Name : "";

    private ViewResult BadLink()
    {
        var view = View("BadLink");
        view.StatusCode = 404;
        return view;
    }
}
