using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>Why an entry was not written, with the balance that stood against it.</summary>
public static class LedgerRefusals
{
    /// <param name="quartier">Name of the council's quartier.</param>
    public static Refusal For(Posting posting, PostAnswer answer, string quartier)
    {
        ArgumentNullException.ThrowIfNull(posting);
        ArgumentNullException.ThrowIfNull(answer);
        const string amount = nameof(Posting.Amount);
        return answer.Outcome switch
        {
            PostOutcome.Insufficient => Insufficient(posting, answer.Left, quartier),
            PostOutcome.NotCertified => new Refusal(
                "Le service fait est certifié à hauteur de {0}, dont {1} déjà mandatés : le mandat de {2} ne peut pas être enregistré.",
                amount, answer.Certified, answer.Left, posting.Amount),
            PostOutcome.AlreadyOpened => new Refusal(
                posting.Section == Section.Investment
                    ? "Les crédits d’investissement {0} de {1} sont déjà ouverts, à hauteur de {2}."
                    : "Les crédits de fonctionnement {0} de {1} sont déjà ouverts, à hauteur de {2}.",
                amount, posting.Year, quartier, answer.Left),
            PostOutcome.AlreadyCorrected => new Refusal("Cette écriture est déjà corrigée."),
            PostOutcome.SamePerson => new Refusal("Vous avez passé cette écriture : une autre personne doit la corriger."),
            PostOutcome.YearClosed => new Refusal("L’exercice {0} est clos : plus rien ne s’y écrit.", null, posting.Year),
            _ => throw new InvalidOperationException($"{answer.Outcome} is not a refusal."),
        };
    }

    private static Refusal Insufficient(Posting posting, Money left, string quartier)
    {
        var text = posting.Kind switch
        {
            EntryKind.Commitment when posting.Section == Section.Investment =>
                "Il reste {0} disponibles sur l’enveloppe d’investissement de {1} : l’engagement de {2} ne peut pas être enregistré.",
            EntryKind.Commitment => "Il reste {0} disponibles sur l’enveloppe de fonctionnement de {1} : l’engagement de {2} ne peut pas être enregistré.",
            EntryKind.Decommitment => "Il reste {0} engagés et pas encore mandatés : le dégagement de {2} ne peut pas être enregistré.",
            EntryKind.PaymentOrder => "Il reste {0} engagés et pas encore mandatés : le mandat de {2} ne peut pas être enregistré.",
            _ => "Il ne reste que {0} là où il faudrait reprendre {2} : une partie a déjà servi, corrigez d’abord les écritures suivantes.",
        };
        return new Refusal(text, nameof(Posting.Amount), left, quartier, posting.Amount);
    }
}
