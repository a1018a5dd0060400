namespace CQ.Budgets.Models;

/// <summary>
/// What budget terms are called and what they mean, in French sentences that are also the keys of their translations; and the short words that stand in
/// addresses. Every term has its explanation in place (R54).
/// </summary>
public static class BudgetWords
{
    public static string Name(Section section) => section == Section.Investment ? "Investissement" : "Fonctionnement";

    public static string Explain(Section section) => section == Section.Investment
        ? "Ce qui dure : mobilier, plantations, équipements, travaux."
        : "Ce qui se consomme : affiches, impressions, location de chaises, goûters de quartier.";

    public static string Key(Section section) => section == Section.Investment ? "investissement" : "fonctionnement";

    public static Section? ParseSection(string? key) => Enum.GetValues<Section>().Where(s => Key(s) == key).Select(s => (Section?)s).FirstOrDefault();

    public static string Name(Figure figure) => figure switch
    {
        Figure.Opened => "Ouvert",
        Figure.Committed => "Engagé",
        Figure.Ordered => "Mandaté",
        Figure.Available => "Disponible",
        _ => "Annulé",
    };

    public static string Explain(Figure figure) => figure switch
    {
        Figure.Opened => "Ce que la Ville a mis à la disposition du conseil pour l’année.",
        Figure.Committed => "Ce que la Mairie a promis par un acte, et dont le paiement n’est pas encore demandé.",
        Figure.Ordered => "Ce que la Mairie a demandé de payer, une fois la chose livrée.",
        Figure.Available => "Ce que le conseil peut encore proposer d’employer.",
        _ => "Ce qui n’a pas servi à la fin de l’année et revient à la Ville.",
    };

    /// <summary>Within a sentence: "ce qui fait {0}".</summary>
    public static string Spoken(Figure figure) => figure switch
    {
        Figure.Opened => "le montant ouvert",
        Figure.Committed => "le montant engagé",
        Figure.Ordered => "le montant mandaté",
        Figure.Available => "le montant disponible",
        _ => "le montant annulé",
    };

    public static string Key(Figure figure) => figure switch
    {
        Figure.Opened => "ouvert",
        Figure.Committed => "engage",
        Figure.Ordered => "mandate",
        Figure.Available => "disponible",
        _ => "annule",
    };

    public static Figure? ParseFigure(string? key) => Enum.GetValues<Figure>().Where(f => Key(f) == key).Select(f => (Figure?)f).FirstOrDefault();

    public static string Name(EntryKind kind) => kind switch
    {
        EntryKind.OpeningCredit => "Crédits ouverts",
        EntryKind.Commitment => "Engagement",
        EntryKind.Decommitment => "Dégagement",
        EntryKind.PaymentOrder => "Mandatement",
        _ => "Correction",
    };

    public static string Explain(EntryKind kind) => kind switch
    {
        EntryKind.OpeningCredit => "La Ville met une somme à la disposition du conseil pour l’année.",
        EntryKind.Commitment => "La Mairie promet cette somme par un acte. Elle n’est plus disponible pour autre chose.",
        EntryKind.Decommitment => "Une somme promise n’est plus nécessaire : elle redevient disponible.",
        EntryKind.PaymentOrder => "La chose est livrée et certifiée : la Mairie demande au comptable public de payer.",
        _ => "Une écriture ne s’efface jamais. Celle-ci annule une écriture erronée en la passant à l’envers.",
    };

    public static string Icon(EntryKind kind) => kind switch
    {
        EntryKind.OpeningCredit => "plus",
        EntryKind.Commitment => "gavel",
        EntryKind.Decommitment => "undo-2",
        EntryKind.PaymentOrder => "receipt",
        _ => "pencil",
    };

    public static string Name(AccountKind kind) => kind switch
    {
        AccountKind.CityFunds => "Crédits de la Ville",
        AccountKind.Envelope => "Enveloppe du conseil",
        AccountKind.Pool => "Pot commun des conseils",
        AccountKind.Commitment => "Engagé, pas encore mandaté",
        AccountKind.Ordered => "Mandaté",
        _ => "Annulé en fin d’exercice",
    };

    public static string Name(ProposalState state) => state switch
    {
        ProposalState.Proposed => "À traiter",
        ProposalState.Approved => "Approuvée",
        ProposalState.Refused => "Refusée",
        _ => "Retirée",
    };

    public static string Key(ProposalState state) => state switch
    {
        ProposalState.Proposed => "a-traiter",
        ProposalState.Approved => "approuvees",
        ProposalState.Refused => "refusees",
        _ => "retirees",
    };

    /// <summary>Class of the tag and name of its icon.</summary>
    public static (string Tag, string Icon) Look(ProposalState state) => state switch
    {
        ProposalState.Proposed => ("tag--wait", "hourglass"),
        ProposalState.Approved => ("tag--good", "check"),
        ProposalState.Refused => ("tag--bad", "x-circle"),
        _ => ("", "ban"),
    };
}
