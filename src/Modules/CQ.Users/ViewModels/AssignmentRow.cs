namespace CQ.Users.ViewModels;

/// <summary>A role assignment in a person's list.</summary>
public sealed record AssignmentRow(Guid Id, string Role, string ScopeName, DateOnly From, DateOnly? Through, bool IsOver);
