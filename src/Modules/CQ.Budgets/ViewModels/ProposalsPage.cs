using CQ.Abstractions.Data;
using CQ.Budgets.Models;
using CQ.Mvc.Paging;

namespace CQ.Budgets.ViewModels;

/// <summary>The inbox of proposals.</summary>
public sealed record ProposalsPage(
    ProposalState? State, Page<EntryProposal> Proposals, IReadOnlyDictionary<Guid, string> Councils, IReadOnlyDictionary<Guid, string> People,
    IReadOnlyDictionary<SubjectRef, SubjectInfo> Projects, bool MayPropose);
