using System.Text.RegularExpressions;
using CQ.Abstractions.People;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;

namespace CQ.BrowserTests.Hostile;

/// <summary>Finds, for an action that no link or form led to, an address that it would answer at and an account that it would answer.</summary>
internal sealed partial class Doors(TestSite site, IReadOnlyList<Typist> typists)
{
    private static readonly (string Role, string? Who)[] Accounts =
    [
        (RoleNames.Anonymous, null), (RoleNames.Authenticated, "habitant"), (RoleNames.Coordination, "coordination"), (RoleNames.Administrator, "admin"), (RoleNames.Services, "services"),
        (RoleNames.TownHall, "mairie"), (RoleNames.BudgetCommittee, "comite1"), (RoleNames.AnimationTeam, "equipe"), (RoleNames.CouncilMember, "equipe"), (RoleNames.Treasurer, "tresorerie"),
    ];

    private readonly IReadOnlyList<string> _visited = [.. typists.SelectMany(t => t.Visited).Select(v => v.Split('?')[0]).Distinct()];

    /// <summary>Actions of this method that are not among these.</summary>
    public ILookup<string?, FormSeen> Unopened(string method, IReadOnlySet<string> opened) => EndpointList.Of(site)
        .Where(e => e.Action is not null && e.Method == method && !opened.Contains(TextFields.Name(e.Action)))
        .DistinctBy(e => TextFields.Name(e.Action!))
        .Select(e => new FormSeen(Who(e), Address(e), [], TextFields.Name(e.Action!)))
        .ToLookup(f => f.Who);

    private static string? Who(SiteEndpoint endpoint) => Accounts.Where(a => endpoint.Access?.Roles.Contains(a.Role) == true).Select(a => a.Who is null ? null : $"{a.Who}@demo.example").FirstOrDefault();

    /// <summary>With the names of things that were seen at addresses that begin alike; else one that leads nowhere.</summary>
    private string Address(SiteEndpoint endpoint)
    {
        var last = endpoint.Pattern.LastIndexOf('}');
        if (last < 0)
            return endpoint.Path;
        var (head, tail) = (endpoint.Pattern[..(last + 1)], endpoint.Pattern[(last + 1)..]);
        var known = new Regex("^" + Parameter().Replace(Regex.Escape(head).Replace("\\{", "{", StringComparison.Ordinal), m => m.Value.Contains("guid", StringComparison.Ordinal) ? "[0-9a-f-]{36}" : m.Value.Contains("int", StringComparison.Ordinal) ? "[0-9]+" : "[^/]+") + "(?=/|$)");
        return _visited.Select(v => known.Match(v)).FirstOrDefault(m => m.Success) is { } found ? found.Value + tail : endpoint.Path;
    }

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
