namespace CQ.Admin.ViewModels;

public sealed record DashboardPage(string DisplayName, IReadOnlyList<DashboardGroup> Groups);
