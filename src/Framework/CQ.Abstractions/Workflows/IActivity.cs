using System.Text.Json.Nodes;

namespace CQ.Abstractions.Workflows;

/// <summary>
/// A kind of step, as in Orchard Core. It ships in the module that owns what it does and is found through <c>IEnabled&lt;IActivity&gt;</c>: the
/// engine knows nobody. Everything it does happens in the burst of what caused it (DESIGN §3); an exception undoes the whole burst and keeps
/// its cause for another try, so nothing here may reach outside the database.
/// </summary>
public interface IActivity
{
    /// <summary>What definitions call it, unique among modules, e.g. <c>HumanTask</c>.</summary>
    string Name { get; }

    /// <summary>French, also the key of its translation in the module's texts.</summary>
    string DisplayText { get; }

    /// <summary>French, also the key of its translation in the module's texts.</summary>
    string Category { get; }

    /// <summary>True for an activity that may stand at the start: it says which event starts an instance.</summary>
    bool CanStart { get; }

    /// <summary>The ways out that these properties give. Called with properties that may be wrong: it never throws.</summary>
    IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties);

    /// <summary>The event that starts an instance, when <see cref="CanStart"/>.</summary>
    string? GetStartEvent(JsonObject properties);

    /// <summary>Names every fault of the properties, for recipes. Nothing is written.</summary>
    Task ValidateAsync(ActivityValidation validation, CancellationToken ct);

    Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct);

    /// <summary>
    /// Called when what it waited for has come, with the input in the context. A cause may come twice or too early (a fault tried again by hand):
    /// an activity checks its own facts and may halt again.
    /// </summary>
    Task<ActivityResult> ResumeAsync(ActivityContext context, CancellationToken ct);

    /// <summary>It will not be resumed: the instance was cancelled or has ended elsewhere. Withdraws what it left open.</summary>
    Task CancelAsync(ActivityContext context, CancellationToken ct);
}
