using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>What an entry must carry whatever the balances are. What depends on them is guarded by <c>cq_post</c>.</summary>
public static class PostingRules
{
    public static Refusal? Check(Posting posting)
    {
        ArgumentNullException.ThrowIfNull(posting);
        if (posting.Amount <= Money.Zero)
            return new Refusal("Indiquez un montant d’au moins 0,01 €.", nameof(Posting.Amount));
        if (posting.Kind is EntryKind.OpeningCredit or EntryKind.Commitment && string.IsNullOrWhiteSpace(posting.Act?.Reference))
            return new Refusal("Indiquez la référence de l’acte de la Mairie : sans lui, rien n’est engagé.", "ActReference");
        if (posting.Kind is EntryKind.Decommitment or EntryKind.Correction && string.IsNullOrWhiteSpace(posting.Reason))
            return new Refusal("Indiquez le motif.", nameof(Posting.Reason));
        if (posting.Kind == EntryKind.PaymentOrder && posting.Certificate is null)
            return new Refusal("Aucun service fait n’est certifié : le mandat attend la certification.", nameof(Posting.Amount));
        return null;
    }
}
