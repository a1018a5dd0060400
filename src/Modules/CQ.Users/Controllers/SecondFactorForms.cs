using CQ.Users.Models;
using CQ.Users.Services.SecondFactor;
using CQ.Users.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Users.Controllers;

/// <summary>Fills the set-up form: the same secret while the page is open, a new one when it has expired.</summary>
internal static class SecondFactorForms
{
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
}
