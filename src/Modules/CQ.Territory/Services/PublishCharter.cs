using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Events;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>
/// Publishes a version of the charter from a day on (D7, L2). It never changes the past: what was decided under the former version stays so. Only
/// the first version may begin before today, because it writes down a charter that is already in force.
/// </summary>
public sealed class PublishCharter(CqDbContext db, ITenantTimeZone zone, IDomainEvents events)
{
    /// <param name="recordsHistory">True for recipes, which write down versions that were in force before the site existed.</param>
    public async Task<Outcome<CharterVersion>> PublishAsync(
        DateOnly from, string actReference, DateOnly actDate, CharterValues values, bool recordsHistory = false, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (string.IsNullOrWhiteSpace(actReference))
            return new Refusal("Indiquez la référence de la délibération.", "ActReference");
        if (actDate > from)
            return new Refusal("La délibération précède l’entrée en vigueur.", "ActDate");
        if (CharterRules.Check(values) is [var wrong, ..])
            return wrong;

        var last = await db.Set<CharterVersion>().OrderByDescending(v => v.Number).FirstOrDefaultAsync(ct);
        if (last is not null && from <= last.From)
            return new Refusal("La nouvelle version commence après la version n° {0}, en vigueur à partir du {1}.", "From", last.Number, last.From.ToString("dd/MM/yyyy", System.Globalization.CultureInfo.InvariantCulture));
        if (last is not null && !recordsHistory && from < zone.Today)
            return new Refusal("Une charte ne s’applique pas au passé : choisissez aujourd’hui ou un jour à venir.", "From");

        last?.EndBefore(from);
        var version = new CharterVersion
        {
            Number = (last?.Number ?? 0) + 1,
            From = from,
            ActReference = actReference.Trim(),
            ActDate = actDate,
            Values = values.ToJson(),
        };
        db.Add(version);
        if (!await db.TrySaveAsync(ct))
            return new Refusal("Une autre version vient d’être publiée. Rechargez la page avant de continuer.");
        await events.PublishAsync(new CharterPublished(version.Id, version.Number, version.From), ct);
        return version;
    }
}
