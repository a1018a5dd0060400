namespace CQ.Mvc.Pages;

/// <summary>Feature of a request: the ids that the forms of its page were given, each good for one sending.</summary>
public sealed class FormIds
{
    public IList<Guid> Given { get; } = [];
}
