using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Voting.Models;

namespace CQ.Voting.Services;

/// <summary>A vote to be opened.</summary>
/// <param name="Title">What is decided, as people read it on the ballot.</param>
/// <param name="GroupId">The group whose filled seats vote.</param>
public sealed record NewVote(SubjectRef Subject, string Title, Guid GroupId)
{
    /// <summary>Those who carry the subject: the electors among them are recused from the start.</summary>
    public IReadOnlyCollection<Guid> Bearers { get; init; } = [];

    public Secrecy Secrecy { get; init; } = Secrecy.Named;

    /// <summary>The subject's audience: who reads the subject reads that it is voted on, and the counts.</summary>
    public Guid AudienceId { get; init; } = Audience.Public.Id;

    /// <summary>The workflow execution that waits for the outcome.</summary>
    public Guid? ExecutionId { get; init; }
}
