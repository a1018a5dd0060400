using CQ.Notifications.Models;
using CQ.Projects.Models;
using CQ.Workflows.Models;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>Lines about tasks and projects, told to everyone as if all had once had the right to read them: today's right decides.</summary>
internal sealed class NewsOfSubjects(AudienceWorld world, string tenant, Func<string> marker, DateTimeOffset at)
{
    /// <summary>A project in its first state at each publication, and a task for candidates of each sort.</summary>
    public static bool IsToldOf(AudienceItem item) =>
        item is { Kind: ItemKind.Project, State: nameof(ProjectState.Submitted) } or { Kind: ItemKind.Task, About: not null };

    public (Notification Line, AudienceItem Item) Tell(AudienceViewer viewer, AudienceItem about)
    {
        var word = marker();
        var line = new Notification
        {
            Id = Guid.CreateVersion7(),
            UserId = world.User(tenant, viewer.Email!),
            Kind = AudienceFiller.NewsKind,
            Title = $"Nouvelle {word}",
            Path = "/",
            SubjectKind = about.Kind == ItemKind.Task ? nameof(HumanTask) : Project.Kind,
            SubjectId = about.Id,
            AudienceId = world.Circle(tenant, AudienceOracle.Public),
            PublishedAt = at,
        };
        var item = new AudienceItem(ItemKind.Notification, tenant, AudienceOracle.Public, Publication.Published, about.Kind.ToString())
        {
            Id = line.Id,
            Marker = word,
            Person = viewer.Email,
            About = about,
            Path = $"/compte/notifications/{line.Id}",
        };
        return (line, item);
    }
}
