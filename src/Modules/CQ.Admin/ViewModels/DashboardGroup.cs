using CQ.Abstractions.Navigation;

namespace CQ.Admin.ViewModels;

/// <summary>A heading of the admin menu and what stands under it.</summary>
public sealed record DashboardGroup(string Title, IReadOnlyList<NavigationItem> Items);
