namespace CQ.Projects.Services;

/// <summary>
/// What the person who caused this burst said: the reason that the timeline gives for the states it leads to. Set by <c>KeepDecisions</c> before the instance
/// goes on, also when a kept cause is carried out again.
/// </summary>
public sealed class LastWord
{
    public string Comment { get; set; } = "";

    public Guid? UserId { get; set; }
}
