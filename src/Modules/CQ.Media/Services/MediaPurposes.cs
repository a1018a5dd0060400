using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Media.Services;

/// <summary>What the module keeps about people, for the register on the privacy page (G1).</summary>
internal sealed class MediaPurposes(IStringLocalizer<Texts> T) : IProcessingPurpose
{
    public Task<IReadOnlyList<Purpose>> GetPurposesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<Purpose>>(
    [
        new(
            T["Illustrer et documenter les pages : photos, documents et sons"],
            T["Mission d’intérêt public (RGPD, article 6.1 e)"],
            T["Le fichier, son nom, son texte de remplacement, qui l’a envoyé et quand ; le lieu et l’appareil d’une photo sont effacés à l’envoi"],
            T["Les personnes à qui le fichier est destiné ; celles qui gèrent la médiathèque où il se trouve"],
            T["Jusqu’à ce que le fichier soit retiré ; le nom de qui l’a envoyé, jusqu’à la fermeture de son compte"]),
    ]);
}
