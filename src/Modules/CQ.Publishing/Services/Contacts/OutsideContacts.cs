using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Contacts;

/// <summary>Contacts from outside, for the team that writes them down. Found through the audience filter: other circles' are not there.</summary>
public sealed class OutsideContacts(CqDbContext db, IViewer viewer, ReadDirectory directory, ITenantTimeZone zone, TimeProvider time)
{
    private const string Overtaken = "Cette fiche vient d’être changée par quelqu’un d’autre. Rechargez la page.";

    /// <summary>The circles for which the viewer may write contacts down.</summary>
    public async Task<IReadOnlyList<DirectoryCircle>> PlacesAsync(CancellationToken ct = default) =>
        [.. (await directory.CirclesAsync(ct)).Where(c => ContactPlaces.MayManage(viewer, c))];

    public async Task<OutsideContact?> FindAsync(Guid id, CancellationToken ct = default)
    {
        var places = (await PlacesAsync(ct)).Select(p => p.Id).ToArray();
        return await db.Set<OutsideContact>().FirstOrDefaultAsync(c => c.Id == id && places.Contains(c.AudienceId), ct);
    }

    public async Task<Outcome<OutsideContact>> AddAsync(ContactForm form, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        if ((await PlacesAsync(ct)).FirstOrDefault(p => p.Id == form.CircleId) is not { } place)
            return new Refusal("Choisissez un de vos conseils ou groupes.", nameof(form.CircleId));
        if (Read(form) is { Succeeded: false } refused)
            return refused.Refusal;
        var contact = new OutsideContact
        {
            AudienceId = place.Id, PublishedAt = time.GetUtcNow(), CouncilId = place.CouncilId, GroupId = place.IsCouncil ? null : place.Id, Name = string.Empty, SortName = string.Empty,
            ConsentOn = form.ConsentOn!.Value, ConsentSource = "", AddedById = viewer.RequireUserId(),
        };
        Copy(contact, form, Read(form).Value);
        db.Add(contact);
        await db.SaveChangesAsync(ct);
        return contact;
    }

    public async Task<Outcome<OutsideContact>> EditAsync(OutsideContact contact, ContactForm form, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(contact);
        ArgumentNullException.ThrowIfNull(form);
        var read = Read(form);
        if (!read.Succeeded)
            return read.Refusal;
        db.ExpectVersion(contact, form.Seen);
        Copy(contact, form, read.Value);
        return await db.TrySaveAsync(ct) ? contact : new Refusal(Overtaken);
    }

    public async Task RemoveAsync(OutsideContact contact, CancellationToken ct = default)
    {
        db.Remove(contact);
        await db.SaveChangesAsync(ct);
    }

    private Outcome<ContactWords> Read(ContactForm form)
    {
        if (form.ConsentOn > zone.Today)
            return new Refusal("Le jour de l’accord n’est pas encore venu.", nameof(form.ConsentOn));
        if (Slugs.Of(form.Name ?? "").Length == 0)
            return new Refusal("Indiquez le nom.", nameof(form.Name));
        return ContactWords.OneLine(form.ConsentSource).Length == 0
            ? new Refusal("Dites comment la personne a donné son accord.", nameof(form.ConsentSource))
            : ContactWords.Of(form.Role, form.Phone, form.Email, form.Address);
    }

    private static void Copy(OutsideContact contact, ContactForm form, ContactWords words)
    {
        contact.Name = ContactWords.OneLine(form.Name);
        contact.SortName = Slugs.Of(contact.Name);
        (contact.Role, contact.Phone, contact.Email, contact.Address) = (words.Role, words.Phone, words.Email, words.Address);
        (contact.ConsentOn, contact.ConsentSource) = (form.ConsentOn!.Value, ContactWords.OneLine(form.ConsentSource));
    }
}
