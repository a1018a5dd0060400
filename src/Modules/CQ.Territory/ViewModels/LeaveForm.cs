namespace CQ.Territory.ViewModels;

/// <summary>Asks once before leaving.</summary>
public sealed record LeaveForm(string Slug, string CouncilName, bool IsRequest);
