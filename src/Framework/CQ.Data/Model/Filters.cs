namespace CQ.Data.Model;

/// <summary>Names of the query filters. A misspelt name is accepted in silence by EF, so only these constants are used.</summary>
public static class Filters
{
    /// <summary>Never ignored.</summary>
    public const string Tenant = "tenant";

    /// <summary>Ignored only by reviewers' and jobs' queries on the allow-list of the architecture tests.</summary>
    public const string Audience = "audience";
}
