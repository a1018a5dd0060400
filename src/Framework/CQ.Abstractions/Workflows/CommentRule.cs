namespace CQ.Abstractions.Workflows;

/// <summary>Whether an action asks for words.</summary>
public enum CommentRule
{
    Optional,
    Required,

    /// <summary>None is asked for and none is kept.</summary>
    None,
}
