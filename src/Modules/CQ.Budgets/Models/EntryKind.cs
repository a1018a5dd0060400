namespace CQ.Budgets.Models;

/// <summary>
/// What an entry does. A new kind needs a line in <see cref="PostingTable"/> and in <c>010_cq_post.sql</c>, a word in EntryWords, and nothing else:
/// figures follow from the kinds of the two accounts.
/// </summary>
public enum EntryKind
{
    /// <summary>Crédits ouverts: once per council, year and section, by an act.</summary>
    OpeningCredit,

    /// <summary>Engagement: the authority's act that makes an expense result (L3).</summary>
    Commitment,

    /// <summary>Dégagement: what was committed and is not needed goes back.</summary>
    Decommitment,

    /// <summary>Mandatement: the order to pay, once the service is done.</summary>
    PaymentOrder,

    /// <summary>The reverse of one named entry.</summary>
    Correction,
}
