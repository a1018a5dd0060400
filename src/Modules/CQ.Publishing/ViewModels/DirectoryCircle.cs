namespace CQ.Publishing.ViewModels;

/// <param name="CouncilId">The council itself, or the one the group belongs to.</param>
public sealed record DirectoryCircle(Guid Id, string Name, bool IsCouncil, Guid? CouncilId);
