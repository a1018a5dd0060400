using CQ.Voting.Models;
using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>The ballot among the fields of an elector's task.</summary>
public sealed record BallotFields(VoteSummary Vote, ElectorBooth Booth, Choice? Choice, bool Confirmed);
