using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Budgets.Events;

/// <summary>
/// An entry was written, in this transaction. Whoever reacts holds the year's journal until the transaction ends: what takes long, or locks
/// workflow instances, is scheduled as due work instead of done here (lock order of DESIGN §3).
/// </summary>
/// <param name="Corrects">On a correction: the kind of the entry it reverses.</param>
public sealed record EntryPosted(Guid EntryId, EntryKind Kind, EntryKind? Corrects, Guid CouncilId, Section Section, Money Amount, SubjectRef? Project, int Year)
{
    /// <summary>True when it left the council with more to use than before: the hour of those who wait for credit.</summary>
    public bool FreesCredit => Kind is EntryKind.OpeningCredit or EntryKind.Decommitment || Corrects is EntryKind.Commitment;
}
