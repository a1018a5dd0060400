using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>Where the coordination closes a vote before its deadline.</summary>
public sealed record ClosingPage(VoteSummary Vote);
