using CQ.Abstractions.Values;

namespace CQ.Budgets.Models;

/// <summary>An entry that was just written.</summary>
/// <param name="Left">What stays on the account it took from.</param>
public sealed record PostedEntry(Guid Id, int Year, int Number, EntryKind Kind, Money Amount, Money Left)
{
    public EntryNumber Reference => new(Year, Number);
}
