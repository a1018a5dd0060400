namespace CQ.Projects.Models;

/// <summary>The three opinions on feasibility (R62).</summary>
public enum OpinionKind
{
    Legal,
    Technical,
    Financial,
}
