namespace CQ.Users.ViewModels;

/// <summary>A role as a column: what it gives itself, and what follows from that.</summary>
public sealed record RoleColumn(Guid Id, string Label, IReadOnlySet<string> Own, IReadOnlySet<string> WithImplied);
