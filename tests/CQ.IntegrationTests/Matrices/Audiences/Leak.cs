namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>A fault planted behind the oracle's back, taken away when disposed.</summary>
/// <param name="Fits">For which viewer and cell it can be planted.</param>
internal sealed record Leak(
    Func<AudienceViewer, AudienceItem, bool> Fits, Func<AudienceWorld, AudienceViewer, AudienceItem, Task<IAsyncDisposable>> PlantAsync)
{
    private static readonly Dictionary<ItemKind, string> Tables = new()
    {
        [ItemKind.Project] = "cq_projects_project",
        [ItemKind.Note] = "cq_projects_working_note",
        [ItemKind.Task] = "cq_workflows_task",
        [ItemKind.Vote] = "cq_voting_vote",
        [ItemKind.Notification] = "cq_notifications_notification",
        [ItemKind.Draft] = "cq_projects_draft",
    };

    /// <summary>The thing gets an audience of the viewer's; what everybody may read as soon as it is published, gets published.</summary>
    public static Leak OfAudience { get; } = new(
        (viewer, item) => item.Kind == ItemKind.Project
            ? item.Publication != Publication.Published
            : item.Publication == Publication.Published && item.Level != AudienceOracle.Public && viewer.Circles.Length > 0,
        (world, viewer, item) => item.Kind == ItemKind.Project
            ? world.TamperAsync(Tables[item.Kind], "published_at", TimeProvider.System.GetUtcNow().AddMinutes(-1), "id", item.Id)
            : world.TamperAsync(Tables[item.Kind], "audience_id", world.Circle(viewer.Tenant, viewer.Circles[0]), "id", item.Id));

    /// <summary>The viewer is written down as one who may decide.</summary>
    public static Leak OfCandidate { get; } = new(
        (_, item) => item is { Kind: ItemKind.Task, Publication: Publication.Published, State: "Open" },
        (world, viewer, item) => world.PlantRowAsync(
            viewer.Tenant,
            _ => new CQ.Workflows.Models.HumanTaskCandidate
            {
                HumanTaskId = item.Id,
                Key = CQ.Workflows.Models.CandidateKeys.ForPerson(world.User(viewer.Tenant, viewer.Email!)),
                Role = "",
                ScopeKind = default,
                ScopeId = Guid.Empty,
                UserId = world.User(viewer.Tenant, viewer.Email!),
            },
            "cq_workflows_task_candidate"));

    /// <summary>The line no longer says what it tells about: nobody is asked whether that is closed.</summary>
    public static Leak OfSubject { get; } = new(
        (viewer, item) => item.About is not null && item.Person == viewer.Email,
        (world, _, item) => world.TamperAsync(Tables[item.Kind], "subject_kind", DBNull.Value, "id", item.Id));

    /// <summary>The viewer takes the place of the person whose it is.</summary>
    public static Leak OfPerson(string column) => new(
        (viewer, item) => item.Person is not null && item.Person != viewer.Email && item.Id != Guid.Empty
            && (item.Kind is not (ItemKind.Task or ItemKind.Notification) || item.Publication == Publication.Published)
            && (item.Kind != ItemKind.Notification || AudienceOracle.IsInAudience(viewer, item)),
        (world, viewer, item) => world.TamperAsync(Tables[item.Kind], column, world.User(viewer.Tenant, viewer.Email!), "id", item.Id));
}
