using CQ.Abstractions.Workflows;

namespace CQ.Workflows.ViewModels;

/// <summary>A decision that was not taken, why, and what waits next.</summary>
public sealed record RefusedPage(string Why, HumanTaskInfo? Next);
