using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>What a project (or a council outside projects) has in a section, over all years.</summary>
/// <param name="Committed">Committed and not ordered yet.</param>
/// <param name="LastCertificate">The certificate that a payment order rests on.</param>
public sealed record ProjectMoney(Money Committed, Money Ordered, Money Certified, Guid? LastCertificate)
{
    /// <summary>One certifies at most what was committed.</summary>
    public Money MayCertify => Committed + Ordered - Certified;

    /// <summary>One orders at most what is certified, and committed.</summary>
    public Money MayOrder => Money.Min(Committed, Certified - Ordered);
}
