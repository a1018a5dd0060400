namespace CQ.Abstractions.Workflows;

/// <summary>What an activity answers: by which ways out the instance goes on, that it waits here, or that this branch ends.</summary>
public sealed class ActivityResult
{
    private ActivityResult(IReadOnlyList<string> outcomes, bool halts, string? waitsFor, DateTimeOffset? until, bool finishes) =>
        (Outcomes, Halts, WaitsFor, Until, Finishes) = (outcomes, halts, waitsFor, until, finishes);

    /// <summary>Goes on by the only way out.</summary>
    public static ActivityResult Done { get; } = Go(ActivityOutcome.DoneName);

    /// <summary>This branch ends here; the others go on.</summary>
    public static ActivityResult Noop { get; } = new([], false, null, null, false);

    /// <summary>The whole instance ends: what still waits in other branches is cancelled.</summary>
    public static ActivityResult Finish { get; } = new([], false, null, null, true);

    public IReadOnlyList<string> Outcomes { get; }

    public bool Halts { get; }

    /// <summary>Name of the event that resumes it; null when only its execution id does.</summary>
    public string? WaitsFor { get; }

    /// <summary>Until when it waits, for screens; the activity schedules its own due work.</summary>
    public DateTimeOffset? Until { get; }

    public bool Finishes { get; }

    public static ActivityResult Go(params string[] outcomes) => new(outcomes, false, null, null, false);

    public static ActivityResult Halt(string? waitsFor = null, DateTimeOffset? until = null) => new([], true, waitsFor, until, false);
}
