using CQ.Mvc.Paging;
using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>The votes: those that run on the first page, then the closed ones by pages.</summary>
public sealed record VoteList(IReadOnlyList<VoteSummary> Running, Page<VoteSummary> Closed, bool IsFirst);
