using CQ.Abstractions.People;

namespace CQ.Territory.ViewModels;

/// <summary>Roles that a seat may give besides its group's own.</summary>
public static class SeatRoles
{
    public static IReadOnlyList<(string Name, string Label)> All { get; } = [(RoleNames.Treasurer, "Trésorerie")];

    public static bool Knows(string? role) => string.IsNullOrEmpty(role) || All.Any(r => r.Name == role);
}
