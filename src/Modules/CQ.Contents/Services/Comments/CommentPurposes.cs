using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Comments;

/// <summary>For the register on the privacy page (G1).</summary>
internal sealed class CommentPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Discuter : commentaires, signalements et modération"],
            T["Mission d’intérêt public (RGPD, article 6.1 e) ; règlement européen sur les services numériques"],
            T["Vos commentaires sous votre nom d’affichage, vos signalements, l’adresse que vous laissez pour recevoir la réponse"],
            T["Les personnes qui lisent le contenu commenté ; l’équipe de modération pour les signalements"],
            T["Jusqu’à ce que vous retiriez le commentaire ou supprimiez le compte ; l’adresse laissée, jusqu’à la réponse"]),
    ]);
}
