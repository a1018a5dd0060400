namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>Who may read what, in one pure function that knows only what the cell and the viewer say of themselves (DESIGN §4).</summary>
internal static class AudienceOracle
{
    public const string Public = "public";

    /// <summary>The circle of nobody: those whom the thing itself names.</summary>
    public const string Named = "nommés";

    public static readonly string[] Levels = [Public, "est", "ouest", "comite-budgetaire", "equipe-est", "groupe-velo", Named];

    public static bool CanRead(AudienceViewer viewer, AudienceItem item) =>
        viewer.Tenant == item.Tenant && item.Publication == Publication.Published && item.Kind switch
        {
            ItemKind.Task => IsInCircle(viewer, item) || IsCandidate(viewer, item) || IsPerson(viewer, item),
            ItemKind.Note => IsInCircle(viewer, item),
            ItemKind.Notification => IsPerson(viewer, item) && IsInCircle(viewer, item) && (item.About is null || IsOpenTo(viewer, item.About)),
            ItemKind.Draft => false,
            _ => IsInCircle(viewer, item),
        };

    /// <summary>The audience column alone, as a list of everybody reads it.</summary>
    public static bool IsInAudience(AudienceViewer viewer, AudienceItem item) =>
        viewer.Tenant == item.Tenant && item.Publication == Publication.Published && IsInCircle(viewer, item);

    /// <summary>May read, by any right, what was told about: a task; a project also as who carries it and as who examines it.</summary>
    public static bool IsOpenTo(AudienceViewer viewer, AudienceItem subject) =>
        CanRead(viewer, subject) || (subject.Kind == ItemKind.Project && viewer.Tenant == subject.Tenant && (IsPerson(viewer, subject) || viewer.Is("Coordination")));

    /// <summary>May decide it today.</summary>
    public static bool IsCandidate(AudienceViewer viewer, AudienceItem item) => viewer.IsSignedIn && viewer.Tenant == item.Tenant && item.Candidate is { } candidate
        && (candidate == viewer.Email || viewer.Roles.Contains(candidate) || viewer.Roles.Contains($"{candidate.Split('@')[0]}@{AudienceViewer.Sector}"));

    /// <summary>Bearer, author, owner, addressee, decider.</summary>
    public static bool IsPerson(AudienceViewer viewer, AudienceItem item) =>
        viewer.IsSignedIn && viewer.Tenant == item.Tenant && item.Person == viewer.Email;

    private static bool IsInCircle(AudienceViewer viewer, AudienceItem item) => item.Level == Public || viewer.Circles.Contains(item.Level);
}
