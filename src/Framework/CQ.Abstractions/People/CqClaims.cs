namespace CQ.Abstractions.People;

/// <summary>The authentication scheme and what its cookie holds: user, tenant and stamp only; rights are resolved per request (C.5).</summary>
public static class CqClaims
{
    public const string Scheme = "cq";

    public const string User = "sub";

    public const string Tenant = "tenant";

    public const string Stamp = "stamp";
}
