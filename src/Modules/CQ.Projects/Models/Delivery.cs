using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Projects.Models;

/// <summary>What a project really cost at its delivery, and what goes back to the envelope.</summary>
public sealed record Delivery(Money Paid, Money Released)
{
    /// <summary>What services have certified must be ordered first: a bill is on its way.</summary>
    public static Outcome<Delivery> Of(ProjectMoney money)
    {
        ArgumentNullException.ThrowIfNull(money);
        return money.Certified > money.Ordered
            ? new Refusal("Il reste {0} certifiés et pas encore mandatés : la Mairie les mandate d’abord.", null, money.Certified - money.Ordered)
            : new Delivery(money.Ordered, money.Committed);
    }
}
