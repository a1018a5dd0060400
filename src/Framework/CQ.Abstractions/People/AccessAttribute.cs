namespace CQ.Abstractions.People;

/// <summary>
/// States beside an endpoint who may open it, for the reader and for the access matrix, which probes every endpoint as every role and holds the
/// outcome against this. It enforces nothing: the permission does. An endpoint without it fails the matrix.
/// </summary>
/// <param name="roles">
/// Names of <see cref="RoleNames"/>. <see cref="RoleNames.Anonymous"/> means everybody, <see cref="RoleNames.Authenticated"/> everybody signed in.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class AccessAttribute(params string[] roles) : Attribute
{
    public IReadOnlyList<string> Roles { get; } = roles;

    /// <summary>Held only within one's own council or group: the matrix expects a refusal for a foreign one.</summary>
    public bool OwnOnly { get; set; }
}
