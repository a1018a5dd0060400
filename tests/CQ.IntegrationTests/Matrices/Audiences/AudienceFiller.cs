using CQ.Abstractions.Data;
using CQ.Abstractions.Mail;
using CQ.Abstractions.Modules;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;
using CQ.Data;
using CQ.Notifications.Models;
using CQ.Projects.Models;
using CQ.Voting.Services;
using CQ.Workflows.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>
/// Puts a thing into every cell of a tenant. Rows are written as they are, for a wall has to hold whatever the procedure makes; what is told to people goes
/// through the services that tell.
/// </summary>
internal sealed class AudienceFiller(AudienceWorld world, string tenant, IServiceProvider services)
{
    public const string TaskKind = "matrix.task";
    /// <summary>The body that votes on everything here.</summary>
    public const string Voters = "comite-budgetaire";

    public const string NewsKind = "task.waiting";

    public static readonly string[] Candidates = ["Coordination@secteur", "AnimationTeam@est", "BudgetCommittee@comite-budgetaire", AudienceViewer.Candidate];

    private static readonly Publication[] Publications = Enum.GetValues<Publication>();
    private static readonly string[] NeverPublic = [.. AudienceOracle.Levels.Where(l => l != AudienceOracle.Public)];

    private readonly CqDbContext _db = services.GetRequiredService<CqDbContext>();
    private readonly DateTimeOffset _now = services.GetRequiredService<TimeProvider>().GetUtcNow().AddMinutes(-5);
    private readonly List<AudienceItem> _items = [];
    private int _number;

    public async Task<IReadOnlyList<AudienceItem>> FillAsync(int from, CancellationToken ct)
    {
        _number = from;
        AddProjects();
        await _db.SaveChangesAsync(ct);
        AddNotes();
        AddTasks();
        AddTasksOnAFile();
        AddNotifications();
        await _db.SaveChangesAsync(ct);
        await AddVotesAsync(ct);
        await TellAsync(ct);
        return _items;
    }

    private string Marker() => $"zq{_number++:00000}z";

    private DateTimeOffset? At(Publication publication) => publication switch
    {
        Publication.Unpublished => null,
        Publication.Scheduled => _now.AddDays(30),
        _ => _now,
    };

    private void AddProjects()
    {
        var number = 0;
        foreach (var publication in Publications)
        {
            foreach (var state in Enum.GetValues<ProjectState>())
            {
                var (marker, quartier) = (Marker(), number % 2 == 0 ? "est" : "ouest");
                var bearer = number % 3 == 2 ? "membre-est@test.example" : "habitant@test.example";
                var project = new Project
                {
                    Id = Guid.CreateVersion7(),
                    // A number alone says which project: here none stands for one of each sector.
                    Year = tenant == "nord" ? 2024 : 2023,
                    Number = ++number,
                    Slug = marker,
                    Title = $"Projet {marker}",
                    Summary = $"Résumé {marker}",
                    Description = $"Description {marker}",
                    Place = $"Place {marker}",
                    CouncilId = world.Circle(tenant, quartier),
                    BearerId = world.User(tenant, bearer),
                    Purchase = Purchase.Durable,
                    EstimatedCost = new Money(100_000),
                    Cost = new Money(100_000),
                    PledgedAt = _now,
                    SubmittedAt = _now,
                    State = state,
                    // Were it shown, what is not published would stand first among the last decisions.
                    StateSince = publication == Publication.Published ? _now.AddHours(-number) : _now,
                    PublishedAt = At(publication),
                };
                _db.Add(project);
                _db.Add(new ProjectStep { ProjectId = project.Id, State = state, At = _now, Reason = $"Motif {marker}", PublishedAt = At(publication) });
                Add(new AudienceItem(ItemKind.Project, tenant, AudienceOracle.Public, publication, state.ToString())
                {
                    Id = project.Id,
                    Marker = marker,
                    Person = bearer,
                    Path = "/projets/" + project.Reference.ToSegment(marker),
                });
            }
        }

        var title = Marker();
        var draft = new ProjectDraft { Id = Guid.CreateVersion7(), OwnerId = world.User(tenant, "habitant@test.example"), Title = title, StartedAt = _now, SavedAt = _now };
        _db.Add(draft);
        Add(new AudienceItem(ItemKind.Draft, tenant, AudienceOracle.Named, Publication.Unpublished, "")
        {
            Id = draft.Id,
            Marker = title,
            Person = "habitant@test.example",
            Path = $"/projets/brouillons/{draft.Id}/idee",
        });
    }

    /// <summary>On a project that everybody reads, and on one that its bearer alone does.</summary>
    private void AddNotes()
    {
        var seen = _items.First(i => i is { Kind: ItemKind.Project, Publication: Publication.Published, State: nameof(ProjectState.Feasibility) });
        var hidden = _items.First(i => i is { Kind: ItemKind.Project, Publication: Publication.Unpublished, State: nameof(ProjectState.Submitted) });
        foreach (var about in new[] { seen, hidden })
        {
            foreach (var (level, publication) in Cells(NeverPublic))
            {
                var (marker, author) = (Marker(), "comite1@test.example");
                var note = new WorkingNote
                {
                    Id = Guid.CreateVersion7(),
                    ProjectId = about.Id,
                    AuthorId = world.User(tenant, author),
                    Body = $"Note {marker}",
                    WrittenAt = _now,
                    AudienceId = world.Circle(tenant, level),
                    PublishedAt = At(publication),
                };
                _db.Add(note);
                Add(new AudienceItem(ItemKind.Note, tenant, level, publication, about.Publication.ToString()) { Id = note.Id, Marker = marker, Person = author, About = about, Path = about.Path });
            }
        }
    }

    private void AddTasks()
    {
        var turn = 0;
        foreach (var (level, publication) in Cells(NeverPublic))
        {
            foreach (var state in Enum.GetValues<HumanTaskState>())
            {
                var (marker, candidate) = (Marker(), Candidates[turn++ % Candidates.Length]);
                var decider = state == HumanTaskState.Done ? "ancien@test.example" : null;
                var task = new HumanTask
                {
                    Id = Guid.CreateVersion7(),
                    Kind = TaskKind,
                    Title = $"Tâche {marker}",
                    Asked = $"Demande {marker}",
                    SubjectKind = "matrix",
                    SubjectId = Guid.NewGuid(),
                    AudienceId = world.Circle(tenant, level),
                    PublishedAt = At(publication),
                    DueAt = HumanTask.Never,
                    State = state,
                    Actions = """[{"Key":"Done","Label":{"fr":"Faire"}}]""",
                    DecidedById = decider is null ? null : world.User(tenant, decider),
                    DecidedAt = decider is null ? null : _now,
                    Action = decider is null ? null : "Done",
                    CancelReason = state == HumanTaskState.Cancelled ? "Plus besoin" : null,
                };
                _db.Add(task);
                _db.Add(Row(task.Id, candidate));
                Add(Task(task.Id, marker, level, publication, state, candidate, decider));
            }
        }
    }

    /// <summary>Who decides on a project that is not public yet reads its file through the task.</summary>
    private void AddTasksOnAFile()
    {
        var about = _items.First(i => i is { Kind: ItemKind.Project, Publication: Publication.Unpublished, State: nameof(ProjectState.Submitted) });
        foreach (var candidate in Candidates)
        {
            var marker = Marker();
            var task = new HumanTask
            {
                Id = Guid.CreateVersion7(),
                Kind = TaskKind,
                Title = $"Tâche {marker}",
                Asked = $"Demande {marker}",
                SubjectKind = Project.Kind,
                SubjectId = about.Id,
                AudienceId = world.Circle(tenant, AudienceOracle.Named),
                PublishedAt = _now,
                DueAt = HumanTask.Never,
                State = HumanTaskState.Open,
                Actions = """[{"Key":"Done","Label":{"fr":"Faire"}}]""",
            };
            _db.Add(task);
            _db.Add(Row(task.Id, candidate));
            Add(Task(task.Id, marker, AudienceOracle.Named, Publication.Published, HumanTaskState.Open, candidate, null) with { About = about });
        }
    }

    private HumanTaskCandidate Row(Guid task, string candidate)
    {
        if (candidate.EndsWith(".example", StringComparison.Ordinal))
        {
            var user = world.User(tenant, candidate);
            return new HumanTaskCandidate { HumanTaskId = task, Key = CandidateKeys.ForPerson(user), Role = "", ScopeKind = default, ScopeId = Guid.Empty, UserId = user };
        }

        var (role, place) = (candidate.Split('@')[0], world.Place(tenant, candidate.Split('@')[1]));
        return new HumanTaskCandidate { HumanTaskId = task, Key = CandidateKeys.ForRole(role, place), Role = role, ScopeKind = place.Kind, ScopeId = place.Id };
    }

    private AudienceItem Task(Guid id, string marker, string level, Publication publication, HumanTaskState state, string candidate, string? decider) =>
        new(ItemKind.Task, tenant, level, publication, state.ToString()) { Id = id, Marker = marker, Candidate = candidate, Person = decider, Path = $"/taches/{id}" };

    /// <summary>A line for everyone at every level, as if all had been told while they belonged there.</summary>
    private void AddNotifications()
    {
        var about = new NewsOfSubjects(world, tenant, Marker, _now);
        var subjects = _items.Where(NewsOfSubjects.IsToldOf).ToList();
        foreach (var viewer in AudienceViewer.All.Where(v => v.Tenant == tenant && v.IsSignedIn))
        {
            foreach (var (level, publication) in Cells(AudienceOracle.Levels))
            {
                var marker = Marker();
                var line = new Notification
                {
                    Id = Guid.CreateVersion7(),
                    UserId = world.User(tenant, viewer.Email!),
                    Kind = NewsKind,
                    Title = $"Nouvelle {marker}",
                    Path = "/",
                    AudienceId = world.Circle(tenant, level),
                    PublishedAt = At(publication),
                };
                _db.Add(line);
                Add(new AudienceItem(ItemKind.Notification, tenant, level, publication, "") { Id = line.Id, Marker = marker, Person = viewer.Email, Path = $"/compte/notifications/{line.Id}" });
            }

            foreach (var (line, item) in subjects.Select(i => about.Tell(viewer, i)))
            {
                _db.Add(line);
                Add(item);
            }
        }
    }

    private async Task AddVotesAsync(CancellationToken ct)
    {
        var open = services.GetRequiredService<OpenVote>();
        foreach (var (level, publication) in Cells(AudienceOracle.Levels))
        {
            var marker = Marker();
            var vote = await open.OpenAsync(
                new NewVote(new SubjectRef("matrix", Guid.NewGuid()), $"Vote {marker}", world.Circle(tenant, Voters)) { AudienceId = world.Circle(tenant, level) }, ct);
            vote.Refusal.ShouldBeNull();
            Add(new AudienceItem(ItemKind.Vote, tenant, level, publication, "") { Id = vote.Value.Id, Marker = marker, Path = $"/votes/{vote.Value.Id}" });
            if (publication != Publication.Published)
                await world.PublishVoteAsync(vote.Value.Id, At(publication));
        }
    }

    /// <summary>What the services tell: tasks to their candidates, news to the circle it is about. Here everyone is named, so that only the audience chooses.</summary>
    private async Task TellAsync(CancellationToken ct)
    {
        var store = services.GetRequiredService<IHumanTaskStore>();
        var everyone = AudienceViewer.All.Where(v => v.Tenant == tenant && v.IsSignedIn).Select(v => world.User(tenant, v.Email!)).ToList();
        foreach (var level in AudienceOracle.Levels)
        {
            var marker = Marker();
            foreach (var channel in services.GetRequiredService<IEnabled<INotifications>>())
                await channel.NotifyAsync(NewsKind, everyone, $"Annonce {marker}", [$"Texte {marker}"], "/", world.Circle(tenant, level), ct: ct);
            Add(new AudienceItem(ItemKind.Notification, tenant, level, Publication.Published, AudienceSurfaces.Told) { Id = Guid.Empty, Marker = marker });
        }

        foreach (var level in NeverPublic)
        {
            foreach (var candidate in Candidates)
            {
                var marker = Marker();
                var asked = candidate.EndsWith(".example", StringComparison.Ordinal)
                    ? TaskCandidate.Person(world.User(tenant, candidate))
                    : TaskCandidate.InRole(candidate.Split('@')[0], world.Place(tenant, candidate.Split('@')[1]));
                var id = await store.CreateAsync(
                    new NewHumanTask(
                        TaskKind, new BilingualText($"Tâche {marker}", null), new BilingualText($"Demande {marker}", null), new SubjectRef("matrix", Guid.NewGuid()),
                        world.Circle(tenant, level), [asked], [new TaskAction("Done", new BilingualText("Faire", null))]),
                    ct);
                id.Refusal.ShouldBeNull();
                Add(Task(id.Value, marker, level, Publication.Published, HumanTaskState.Open, candidate, null) with { State = AudienceSurfaces.ToldOpen });
            }
        }
    }

    private static IEnumerable<(string Level, Publication Publication)> Cells(IEnumerable<string> levels) =>
        levels.SelectMany(_ => Publications, (level, publication) => (level, publication));

    private void Add(AudienceItem item) => _items.Add(item);
}
