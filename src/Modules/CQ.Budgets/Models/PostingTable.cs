using CQ.Abstractions.Data;

namespace CQ.Budgets.Models;

/// <summary>Between which accounts each kind of entry moves money (DESIGN §5). The same pairs stand in <c>cq_post</c>, which refuses any other.</summary>
public static class PostingTable
{
    private static readonly Dictionary<EntryKind, (AccountKind From, AccountKind To)> Pairs = new()
    {
        [EntryKind.OpeningCredit] = (AccountKind.CityFunds, AccountKind.Envelope),
        [EntryKind.Commitment] = (AccountKind.Envelope, AccountKind.Commitment),
        [EntryKind.Decommitment] = (AccountKind.Commitment, AccountKind.Envelope),
        [EntryKind.PaymentOrder] = (AccountKind.Commitment, AccountKind.Ordered),
    };

    /// <exception cref="ArgumentOutOfRangeException">A correction has no accounts of its own: it reverses those of the entry it names.</exception>
    public static (AccountKey From, AccountKey To) AccountsOf(EntryKind kind, Section section, Guid councilId, SubjectRef? project)
    {
        if (!Pairs.TryGetValue(kind, out var pair))
            throw new ArgumentOutOfRangeException(nameof(kind), kind, "This kind has no accounts of its own.");
        return (Key(pair.From), Key(pair.To));

        AccountKey Key(AccountKind of) => of switch
        {
            AccountKind.CityFunds => AccountKey.CityFunds(section),
            AccountKind.Envelope => AccountKey.Envelope(section, councilId),
            _ => new AccountKey(section, of, councilId, project),
        };
    }
}
