using CQ.Abstractions.People;
using CQ.Abstractions.Search;
using CQ.Data;
using CQ.Glossary.Models;
using CQ.Mvc.Markdown;
using Microsoft.EntityFrameworkCore;

namespace CQ.Glossary.Services.Searching;

/// <summary>Words of the glossary in the index of search; public from the moment they are saved.</summary>
internal sealed class GlossarySearch(CqDbContext db) : ISearchSource
{
    public string Kind => GlossarySubjects.SubjectKind;

    public IReadOnlyList<SearchType> Types { get; } = [new("glossaire", "Mot du glossaire", "Glossaire", "book-open", 90)];

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<GlossaryTerm>().Select(t => t.Id)]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. (await db.Set<GlossaryTerm>().AsNoTracking().Where(t => ids.Contains(t.Id)).ToListAsync(ct)).Select(t =>
            new SearchDocument(t.Id, "glossaire", Audience.Public.Id, DateTimeOffset.UnixEpoch, null, t.Title) { Text = $"{t.Summary}\n{MarkdownWords.Of(t.Text)}" })];

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) =>
        await db.Set<GlossaryTerm>().NextIds(after, take).ToListAsync(ct);
}
