namespace CQ.Abstractions.Workflows;

/// <summary>A way out of an activity. Transitions name it; the label is what screens say.</summary>
public sealed record ActivityOutcome(string Name, BilingualText? Label = null)
{
    public const string DoneName = "Done";

    /// <summary>The way out of an activity that has only one.</summary>
    public static ActivityOutcome Done { get; } = new(DoneName, new BilingualText("ensuite", "then"));
}
