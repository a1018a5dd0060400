using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>A seat of the roll with the names of its elector and of the council it represents.</summary>
public sealed record VoteRollLine(RollLine Line, string? Name, string? Council);
