namespace CQ.Abstractions.People;

/// <summary>
/// Who is looking, resolved once per request (DESIGN §4). An anonymous viewer is a constant; in background work there is the same constant
/// unless a job says otherwise.
/// </summary>
public interface IViewer
{
    Guid? UserId { get; }

    bool IsSignedIn { get; }

    /// <summary>The chosen display name; never the address.</summary>
    string DisplayName { get; }

    /// <summary>Public, plus the councils and groups whose membership is in force today. An array, for <c>audience_id = ANY(@p)</c>.</summary>
    Guid[] Audiences { get; }

    IReadOnlyList<Grant> Grants { get; }

    /// <summary>True when a grant in force today gives the permission there, directly or implied. Null asks whether it is held anywhere.</summary>
    bool Has(Permission permission, GrantScope? where = null);

    /// <summary>Where the permission is held.</summary>
    IReadOnlyList<GrantScope> ScopesOf(Permission permission);
}
