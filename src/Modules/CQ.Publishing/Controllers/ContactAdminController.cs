using CQ.Abstractions.People;
using CQ.Mvc;
using CQ.Mvc.Access;
using CQ.Mvc.Notices;
using CQ.Publishing.Models;
using CQ.Publishing.Services.Contacts;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.Controllers;

/// <summary>Contacts from outside, written down by a team for its own council or group, with the day and the way in which they agreed.</summary>
[Admin]
[Route("admin/annuaire")]
[RequirePermission(nameof(Permissions.ManageContacts))]
[Access(RoleNames.AnimationTeam)]
public sealed class ContactAdminController(OutsideContacts contacts, ReadDirectory directory, INotifier notifier) : CqController
{
    [HttpGet("")]
    [StatementBudget(16)]
    public async Task<IActionResult> Index(CancellationToken ct)
    {
        var lists = new List<ContactList>();
        foreach (var place in await contacts.PlacesAsync(ct))
            lists.Add(new ContactList(place, await directory.OutsideAsync(place, ct: ct)));
        return View(lists);
    }

    [HttpGet("nouveau")]
    [StatementBudget(14)]
    public async Task<IActionResult> Add(CancellationToken ct) => View("Edit", new ContactForm { Circles = await contacts.PlacesAsync(ct) });

    [HttpPost("nouveau")]
    public async Task<IActionResult> Add(ContactForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (ModelState.IsValid && await contacts.AddAsync(form, ct) is var added)
        {
            if (added.Succeeded)
            {
                notifier.Success(T["{0} est dans l’annuaire.", added.Value.Name]);
                return RedirectToAction(nameof(Index));
            }

            Refuse(added.Refusal);
        }

        form.Circles = await contacts.PlacesAsync(ct);
        return View("Edit", form);
    }

    [HttpGet("{id:guid}")]
    [StatementBudget(14)]
    public async Task<IActionResult> Edit(Guid id, CancellationToken ct) => await contacts.FindAsync(id, ct) is { } contact
        ? View(new ContactForm
        {
            Id = id, Name = contact.Name, Role = contact.Role, Phone = contact.Phone, Email = contact.Email, Address = contact.Address, CircleId = contact.AudienceId,
            ConsentOn = contact.ConsentOn, ConsentSource = contact.ConsentSource, Seen = contact.Version,
        })
        : NotFound();

    [HttpPost("{id:guid}")]
    public async Task<IActionResult> Edit(Guid id, ContactForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (await contacts.FindAsync(id, ct) is not { } contact)
            return NotFound();
        form.Id = id;
        if (!ModelState.IsValid)
            return View(form);
        var edited = await contacts.EditAsync(contact, form, ct);
        if (!edited.Succeeded)
        {
            Refuse(edited.Refusal);
            return View(form);
        }

        notifier.Success(T["La fiche est enregistrée."]);
        return RedirectToAction(nameof(Index));
    }

    [HttpGet("{id:guid}/retirer")]
    [StatementBudget(14)]
    public async Task<IActionResult> Remove(Guid id, CancellationToken ct) => await contacts.FindAsync(id, ct) is { } contact ? View(contact) : NotFound();

    [HttpPost("{id:guid}/retirer")]
    [ActionName(nameof(Remove))]
    public async Task<IActionResult> RemoveNow(Guid id, CancellationToken ct)
    {
        if (await contacts.FindAsync(id, ct) is not { } contact)
            return NotFound();
        await contacts.RemoveAsync(contact, ct);
        notifier.Success(T["{0} n’est plus dans l’annuaire.", contact.Name]);
        return RedirectToAction(nameof(Index));
    }
}
