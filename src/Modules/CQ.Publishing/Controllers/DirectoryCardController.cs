using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Services.Contacts;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>One's own card in the directory, and who sees which field of it.</summary>
[Route("compte/annuaire")]
[SignedIn]
[Access(RoleNames.Authenticated)]
[NotKept("numbers and addresses of members")]
public sealed class DirectoryCardController(MyCard mine, ReadDirectory directory, INotifier notifier) : CqController
{
    [HttpGet("")]
    [StatementBudget(14)]
    public async Task<IActionResult> Edit(CancellationToken ct)
    {
        Response.Headers.CacheControl = "no-store";
        var (card, consents) = await mine.ReadAsync(ct);
        return View(new DirectoryCardForm
        {
            Role = card?.Role, Phone = card?.Phone, Email = card?.Email, Address = card?.Address, HasCard = card is not null, Circles = await directory.CirclesAsync(ct),
            Shown = [.. consents.Select(c => DirectoryCardForm.Box(c.CircleId, c.Field))],
        });
    }

    [HttpPost("")]
    public async Task<IActionResult> Edit(DirectoryCardForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var words = ContactWords.Of(form.Role, form.Phone, form.Email, form.Address);
        if (!words.Succeeded)
            Refuse(words.Refusal);
        else if (await mine.SaveAsync(words.Value, form.Ticked(), ct) is { Succeeded: false } refused)
            Refuse(refused.Refusal);
        if (!ModelState.IsValid)
        {
            form.Circles = await directory.CirclesAsync(ct);
            return View(form);
        }

        notifier.Success(form.Ticked().Count == 0 ? T["Vous ne figurez plus dans l’annuaire."] : T["Votre fiche est enregistrée."]);
        return RedirectToAction(nameof(Edit));
    }
}
