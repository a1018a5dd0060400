using CQ.Abstractions.Search;
using CQ.Data;
using CQ.Data.Model;
using CQ.Mvc.Markdown;
using CQ.Projects.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Projects.Services.Searching;

/// <summary>Projects in the index of search, by their reference, place and cost as well.</summary>
internal sealed class ProjectSearch(CqDbContext db) : ISearchSource
{
    public string Kind => Project.Kind;

    public IReadOnlyList<SearchType> Types { get; } =
    [
        new("projets", "Projet", "Projets", "lightbulb", 50)
        {
            States = [.. Enum.GetValues<ProjectState>().Select(s => new KeyValuePair<string, string>(s.ToString(), ProjectWords.Of(s)))],
        },
    ];

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<Project>().Select(p => p.Id).Distinct()]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. (await db.Set<Project>().IgnoreQueryFilters([Filters.Audience]).AsNoTracking().Where(p => ids.Contains(p.Id) && p.PublishedAt != null).ToListAsync(ct)).Select(DocumentOf)];

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<Project>().IgnoreQueryFilters([Filters.Audience]).Where(p => p.PublishedAt != null).NextIds(after, take).ToListAsync(ct);

    private SearchDocument DocumentOf(Project project) =>
        new(project.Id, "projets", project.AudienceId, project.PublishedAt!.Value, null, project.Title)
        {
            Keywords = string.Join(". ", new[] { project.Reference.ToString(), project.Place, project.Cost.ToInvariantString(), project.PaidCost?.ToInvariantString() ?? "" }.Where(k => k.Length > 0)),
            Text = string.Join('\n', new[] { project.Summary, MarkdownWords.Of(project.Description), MarkdownWords.Of(project.Evaluation) }.Where(t => t.Length > 0)),
            CouncilId = project.CouncilId,
            DatedAt = project.SubmittedAt,
            State = project.State.ToString(),
        };
}
