namespace CQ.Abstractions.Tenants;

/// <summary>How far a set-up is.</summary>
/// <param name="Step">The step that runs or failed, counted from 1; 0 before the first.</param>
/// <param name="Of">How many there are.</param>
/// <param name="Error">What failed, for the person who sets the site up; null unless <see cref="SetupPhase.Failed"/>.</param>
public sealed record SetupState(SetupPhase Phase, int Step, int Of, string? Error);
