using CQ.Abstractions.Data;
using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>The booth: choosing, reading again, and what was kept.</summary>
/// <param name="Subject">What is voted on, when the viewer may read it.</param>
public sealed record BallotPage(VoteOutline Vote, ElectorBooth Booth, SubjectInfo? Subject, BallotForm Form);
