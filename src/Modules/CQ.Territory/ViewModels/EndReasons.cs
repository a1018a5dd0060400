using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>How screens say why something ended.</summary>
public static class EndReasons
{
    /// <summary>Those that people choose from; the others come from the system.</summary>
    public static IReadOnlyList<EndReason> Choices { get; } =
        [EndReason.Resigned, EndReason.LeftNeighbourhood, EndReason.Replaced, EndReason.Excluded, EndReason.Other];

    /// <summary>French, key of its translation.</summary>
    public static string LabelOf(EndReason reason) => reason switch
    {
        EndReason.Resigned => "Démission",
        EndReason.LeftNeighbourhood => "Départ du quartier",
        EndReason.Replaced => "Remplacement",
        EndReason.CircleClosed => "Fermeture de l’instance",
        EndReason.Excluded => "Exclusion prévue par la charte",
        EndReason.AccountErased => "Compte supprimé",
        _ => "Autre motif",
    };
}
