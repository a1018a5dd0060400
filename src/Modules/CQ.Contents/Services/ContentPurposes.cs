using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services;

/// <summary>For the register on the privacy page (G1).</summary>
internal sealed class ContentPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Écrire et publier au nom d’un conseil"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Vos textes, leurs versions, votre nom d’affichage, et ce que vous tapez avant d’enregistrer"],
            T["Les personnes à qui le texte est destiné ; avant, celles qui peuvent le modifier ; ce qui n’est pas enregistré, vous seulement"],
            T["Tant que le conseil publie le texte ; le nom disparaît avec le compte ; ce qui n’est pas enregistré, quatre mois au plus"]),
    ]);
}
