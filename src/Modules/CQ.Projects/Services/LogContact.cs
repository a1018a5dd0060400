using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>Writes down an exchange with the bearer (R193): read by them and by those who follow projects.</summary>
public sealed class LogContact(CqDbContext db, ITenantTimeZone zone, TimeProvider time)
{
    public async Task<Outcome<ContactEntry>> LogAsync(Guid projectId, DateOnly on, ContactChannel channel, string text, Guid by, CancellationToken ct)
    {
        if (on > zone.Today)
            return new Refusal("Un échange a eu lieu aujourd’hui ou un jour passé.", nameof(ContactEntry.On));
        if (on.Year < 2000)
            return new Refusal("Cette date est trop ancienne.", nameof(ContactEntry.On));
        if (!Enum.IsDefined(channel))
            return new Refusal("Choisissez comment vous avez échangé.", nameof(ContactEntry.Channel));
        if (string.IsNullOrWhiteSpace(text))
            return new Refusal("Résumez l’échange en quelques mots.", nameof(ContactEntry.Text));
        if (text.Trim().Length > Lengths.Note)
            return new Refusal("Ce texte dépasse {0} caractères.", nameof(ContactEntry.Text), Lengths.Note);
        var entry = new ContactEntry { ProjectId = projectId, On = on, Channel = channel, Text = text.Trim(), ById = by, At = time.GetUtcNow() };
        db.Add(entry);
        await db.SaveChangesAsync(ct);
        return entry;
    }
}
