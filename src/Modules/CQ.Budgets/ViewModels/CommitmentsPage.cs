using CQ.Abstractions.Data;
using CQ.Budgets.Services;

namespace CQ.Budgets.ViewModels;

/// <summary>What is committed and waits for its payment order.</summary>
public sealed record CommitmentsPage(
    IReadOnlyList<OpenCommitment> Items, Guid? Next, IReadOnlyDictionary<Guid, string> Councils, IReadOnlyDictionary<SubjectRef, SubjectInfo> Projects);
