using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Territory.Services;

/// <summary>What the module keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class TerritoryPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Faire vivre les conseils de quartier : adhésions"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Conseil ou groupe, titre (habitant ou usager), dates"],
            T["La personne elle-même, les membres du conseil (en nombre seulement), la coordination"],
            T["Tant que dure l’adhésion, puis comme le compte"]),
        new(
            T["Savoir qui siège : mandats"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Instance, siège, dates, acte de nomination, nom d’affichage"],
            T["Tout le monde pendant le mandat, la coordination ensuite"],
            T["Avec les décisions prises ; le nom disparaît avec le compte"]),
    ]);
}
