using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Users.Controllers;

/// <summary>Fills the forms that set a second factor up, within an account and before a session opens.</summary>
internal static class SecondFactorForms
{
    /// <summary>The same secret while the page is open, a new one when it has expired.</summary>
    public static async Task<string> OfferAsync(
        Controller controller, SecondFactorProposal proposals, User user, SecondFactorForm form, CancellationToken ct)
    {
        if (proposals.KeyOf(user.Id, form.Proposal) is not { } key)
        {
            form.Proposal = proposals.New(user.Id);
            controller.ModelState.Remove(nameof(form.Proposal));
            key = proposals.KeyOf(user.Id, form.Proposal)!;
        }

        form.Picture = await proposals.DrawAsync(user, key, ct);
        return SecondFactorProposal.Readable(key);
    }

    /// <summary>A new question each time the page is shown: one that was answered is not answered again.</summary>
    public static async Task AskAsync(Controller controller, Passkeys passkeys, User user, PasskeyForm form)
    {
        controller.ModelState.Remove($"{nameof(form.Answer)}.{nameof(form.Answer.State)}");
        controller.ModelState.Remove($"{nameof(form.Answer)}.{nameof(form.Answer.Credential)}");
        form.Question = await passkeys.AskToMakeAsync(user);
    }
}
