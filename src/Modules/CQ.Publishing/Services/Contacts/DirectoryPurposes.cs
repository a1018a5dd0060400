using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Contacts;

/// <summary>What the directory keeps about people, for the register on the privacy page (G1, G7).</summary>
internal sealed class DirectoryPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Se joindre entre membres : annuaire"],
            T["Consentement, champ par champ (RGPD, article 6.1 a)"],
            T["Nom d’affichage, rôle, téléphone, adresse électronique et postale : ce que la personne a coché"],
            T["Les membres du conseil ou du groupe pour lequel elle l’a coché"],
            T["Jusqu’au retrait de l’accord, au départ du conseil ou du groupe, ou à l’effacement du compte"]),
        new(
            T["Joindre les partenaires d’un conseil : contacts extérieurs"],
            T["Consentement, avec sa date et sa source (RGPD, article 6.1 a)"],
            T["Nom, rôle, téléphone, adresse électronique et postale"],
            T["Les membres du conseil ou du groupe"],
            T["Jusqu’à ce que l’équipe les retire, à la demande de la personne au plus tard"]),
    ]);
}
