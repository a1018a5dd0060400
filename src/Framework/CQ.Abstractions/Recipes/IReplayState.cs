namespace CQ.Abstractions.Recipes;

/// <summary>Whether this flow of execution acts in the past (<see cref="IReplay"/>): what reaches out to people then stays silent.</summary>
public interface IReplayState
{
    bool IsReplaying { get; }

    /// <summary>The hour outside the story, UTC.</summary>
    DateTimeOffset RealNow { get; }
}
