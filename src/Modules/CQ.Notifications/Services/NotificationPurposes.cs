using CQ.Abstractions.People;
using CQ.Notifications.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Notifications.Services;

/// <summary>What the register of processing says of notifications and mails.</summary>
internal sealed class NotificationPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new Purpose(
            T["Vous prévenir sur le site"],
            T["Mission d’intérêt public (RGPD, article 6.1.e)"],
            T["Titre et date de ce qui vous est annoncé, date de lecture, vos préférences"],
            T["Vous et personne d’autre"],
            T["{0} jours une fois lu, {1} jours au plus", Retention.ReadDays, Retention.AllDays]),
        new Purpose(
            T["Vous prévenir par courriel"],
            T["Mission d’intérêt public (RGPD, article 6.1.e)"],
            T["Adresse électronique, sujet et texte du courriel, date d’envoi"],
            T["Vous ; les personnes chargées des courriels voient le sujet et une adresse masquée, jamais le texte"],
            T["{0} jours pour le texte", Retention.MailTextDays]),
    ]);
}
