namespace CQ.Territory.Services;

/// <summary>A seat on a day and who holds it then; without holder it is vacant.</summary>
/// <param name="CouncilId">The council that the seat represents, or that its group belongs to.</param>
public sealed record SeatInfo(
    Guid Id, int Number, string Label, string? RoleName, Guid? CouncilId, Guid? TermId, Guid? HolderId, DateOnly? From, DateOnly? Through)
{
    public bool IsVacant => HolderId is null;
}
