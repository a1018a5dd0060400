namespace CQ.Hosting.Work;

/// <summary>Whether requests should be sent to this node; <c>/health/ready</c> asks.</summary>
internal sealed class Readiness
{
    private volatile bool _isSetUp;
    private volatile bool _isLeaving;

    /// <summary>The set-ups of the start are done.</summary>
    public bool IsSetUp
    {
        get => _isSetUp;
        set => _isSetUp = value;
    }

    /// <summary>The node was asked to stop and still answers whoever has not noticed.</summary>
    public bool IsLeaving
    {
        get => _isLeaving;
        set => _isLeaving = value;
    }
}
