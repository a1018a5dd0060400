namespace CQ.Mvc.Access;

/// <summary>On pages that the server holds in no memory either, not even seconds and for the same session, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class NotKeptAttribute(string reason) : Attribute
{
    public string Reason { get; } = reason;
}
