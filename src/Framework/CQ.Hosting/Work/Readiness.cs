namespace CQ.Hosting.Work;

/// <summary>Whether the set-ups of the start are done; <c>/health/ready</c> asks.</summary>
internal sealed class Readiness
{
    public bool IsSetUp { get; set; }
}
