using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Projects.Services;

/// <summary>What the module keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class ProjectPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Préparer un projet : brouillons et demandes d’avis"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Ce que vous écrivez dans le brouillon, vos questions et les réponses"],
            T["Vous seulement ; les services de la Ville si vous leur demandez un avis"],
            T["Jusqu’au dépôt ou jusqu’à ce que vous supprimiez le brouillon ou le compte"]),
        new(
            T["Étudier, décider et suivre les projets"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Le projet, son histoire, le nom d’affichage de qui le porte, avis, notes de travail et échanges avec les services"],
            T["Tout le monde à partir du jour où le projet est recevable ; les notes aux membres, les échanges à qui porte et suit le projet"],
            T["Avec les décisions prises ; le nom disparaît avec le compte"]),
    ]);
}
