using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Rights;

namespace CQ.Users.ViewModels;

/// <summary>An account as the back office shows it.</summary>
public sealed record PersonPage(
    User User,
    PersonState State,
    IReadOnlyList<AssignmentRow> Assignments,
    DateOnly Day,
    DateOnly Today,
    IReadOnlyList<IGrouping<string, EffectiveRight>> Rights,
    bool MayManage,
    bool MayAssign,
    bool IsViewer);
