using CQ.Users.Services.Rights;

namespace CQ.Users.ViewModels;

/// <summary>What one may do today, by place.</summary>
public sealed record MyRightsPage(DateOnly Day, IReadOnlyList<IGrouping<string, RightsFromSource>> ByScope);
