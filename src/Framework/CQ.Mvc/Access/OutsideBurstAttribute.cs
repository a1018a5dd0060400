namespace CQ.Mvc.Access;

/// <summary>
/// On a POST action that must not run in the request's transaction, with the reason: e.g. a sign-in attempt counts its failure although it shows an
/// error page.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OutsideBurstAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
