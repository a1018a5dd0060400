using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A term that is not of today: to come or past.</summary>
public sealed record TermRow(Guid Id, string Seat, string Name, DateOnly From, DateOnly? Through, EndReason? EndedReason, bool IsToCome);
