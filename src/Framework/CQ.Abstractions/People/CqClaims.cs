namespace CQ.Abstractions.People;

/// <summary>The authentication scheme, and what its cookie holds: see <see cref="SessionTicket"/>.</summary>
public static class CqClaims
{
    public const string Scheme = "cq";

    public const string User = "sub";

    public const string Tenant = "tenant";

    public const string Stamp = "stamp";

    public const string Session = "sid";

    public const string Opened = "auth_time";
}
