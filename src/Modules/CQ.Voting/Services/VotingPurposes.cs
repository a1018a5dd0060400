using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Voting.Services;

/// <summary>What the module keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class VotingPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Décider par un vote : listes, émargements et bulletins nominatifs"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Siège occupé à l’ouverture du vote, date de l’émargement, choix, déport et son motif"],
            T["Le nombre de votants pendant le vote, les totaux ensuite : tout le monde. Les choix, une fois le vote clos : les électeurs, le comité budgétaire et les conseils"],
            T["Avec la décision prise ; le nom disparaît avec le compte"]),
    ]);
}
