namespace CQ.Territory.ViewModels;

/// <summary>A seat that the person holds, or will.</summary>
public sealed record MyTerm(string Group, string GroupSlug, string Seat, DateOnly From, DateOnly? Through);
