namespace CQ.Territory.ViewModels;

/// <summary>A seat and who holds it; without a name it is vacant.</summary>
/// <param name="Represents">Name of the council that the seat represents, in a body of the sector.</param>
public sealed record SeatedPerson(Guid SeatId, Guid? TermId, string Label, string? Name, DateOnly? From, DateOnly? Through, string? Represents);
