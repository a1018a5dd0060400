namespace CQ.Territory.ViewModels;

/// <summary>A person's councils, seats, and the councils they could join.</summary>
public sealed record MyCouncilsPage(IReadOnlyList<MyCouncil> Councils, IReadOnlyList<MyTerm> Terms);
