using CQ.Abstractions.Search;
using CQ.Data;
using CQ.Data.Model;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Services.Searching;

/// <summary>Contacts from outside in the index of search, for the circle whose team wrote them down.</summary>
internal sealed class OutsideContactSearch(CqDbContext db) : ISearchSource
{
    public const string TypeName = "contacts";

    public string Kind => OutsideContactSubjects.SubjectKind;

    public IReadOnlyList<SearchType> Types { get; } = [new(TypeName, "Contact extérieur", "Contacts extérieurs", "id-card", 76)];

    public Task<IReadOnlyCollection<Guid>> TouchedAsync(IReadOnlyCollection<object> saved, CancellationToken ct) =>
        Task.FromResult<IReadOnlyCollection<Guid>>([.. saved.OfType<OutsideContact>().Select(c => c.Id)]);

    public async Task<IReadOnlyList<SearchDocument>> ReadAsync(IReadOnlyCollection<Guid> ids, CancellationToken ct) =>
        [.. (await All().AsNoTracking().Where(c => ids.Contains(c.Id)).ToListAsync(ct)).Select(c => new SearchDocument(c.Id, TypeName, c.AudienceId, c.PublishedAt!.Value, null, c.Name)
        {
            Keywords = string.Join(", ", new[] { c.Phone, c.Email, c.Address }.Where(t => t.Length > 0)),
            Text = c.Role,
            CouncilId = c.CouncilId,
            DatedAt = DateTimeOffset.UnixEpoch,
        })];

    public async Task<IReadOnlyList<Guid>> NextAsync(Guid? after, int take, CancellationToken ct) => await All().NextIds(after, take).ToListAsync(ct);

    private IQueryable<OutsideContact> All() => db.Set<OutsideContact>().IgnoreQueryFilters([Filters.Audience]);
}
