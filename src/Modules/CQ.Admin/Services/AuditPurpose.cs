using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Admin.Services;

/// <summary>What the register of processing says of the journal.</summary>
internal sealed class AuditPurpose(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new Purpose(
            T["Garder la trace de ce qui est fait sur le site"],
            T["Mission d’intérêt public et sécurité du traitement (RGPD, articles 6.1.e et 32)"],
            T["Identifiant de la personne qui agit, date, nature de l’acte, champs modifiés ; jamais le contenu des textes ni les coordonnées"],
            T["Personnes autorisées à consulter le journal"],
            T["Aussi longtemps que le site existe ; le nom n’y figure plus une fois le compte effacé"]),
    ]);
}
