using CQ.Budgets.Models;

namespace CQ.Projects.Models;

/// <summary>French words for states and the like, also the keys of their translations.</summary>
public static class ProjectWords
{
    public static string Of(ProjectState state) => state switch
    {
        ProjectState.Submitted => "Déposé",
        ProjectState.ToComplete => "À compléter",
        ProjectState.Feasibility => "À l’étude",
        ProjectState.Adoption => "Soumis à l’équipe d’animation",
        ProjectState.Undecided => "De retour à la coordination",
        ProjectState.Committee => "Soumis au comité budgétaire",
        ProjectState.Plenary => "Soumis à la réunion plénière",
        ProjectState.TownHall => "Soumis à la décision de la Mairie",
        ProjectState.Waiting => "Retenu, en attente de crédit",
        ProjectState.Committed => "Engagé, en cours",
        ProjectState.Done => "Réalisé",
        ProjectState.Refused => "Non retenu",
        _ => "Retiré",
    };

    public static string Of(Purchase purchase) => purchase switch
    {
        Purchase.Durable => "Un achat durable",
        Purchase.Consumable => "Un achat qui se consomme",
        _ => "Je ne sais pas",
    };

    public static string Of(OpinionKind kind) => kind switch
    {
        OpinionKind.Legal => "Avis juridique",
        OpinionKind.Technical => "Avis technique",
        _ => "Avis financier",
    };

    public static string Of(OpinionVerdict verdict) => verdict switch
    {
        OpinionVerdict.Favourable => "Favorable",
        OpinionVerdict.Reserved => "Favorable avec réserves",
        _ => "Défavorable",
    };

    public static string Of(ContactChannel channel) => channel switch
    {
        ContactChannel.Telephone => "Téléphone",
        ContactChannel.Mail => "Courriel",
        ContactChannel.Meeting => "Réunion",
        _ => "Visite sur place",
    };

    public static string Of(Section section) => BudgetWords.Name(section);
}
