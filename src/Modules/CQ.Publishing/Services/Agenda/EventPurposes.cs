using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Services.Agenda;

/// <summary>What the agenda keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class EventPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Préparer les rendez-vous : inscriptions et présences"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Nom d’affichage, date d’inscription, rang d’attente, présence"],
            T["La personne elle-même, l’équipe qui organise le rendez-vous"],
            T["Tant que l’événement existe ; effacées avec le compte"]),
    ]);
}
