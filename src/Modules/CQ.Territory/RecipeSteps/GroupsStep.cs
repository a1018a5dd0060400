using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.RecipeSteps;

/// <summary>
/// <c>Groups</c>: bodies with their seats. The natural key is the slug; run again, it adds the seats that are missing by label and council. The
/// charter must stand before it, because it says how many seats each council has in the budget committee.
/// </summary>
internal sealed class GroupsStep(CqDbContext db, CreateGroup createGroup, AddSeat addSeat, ITenantTimeZone zone) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Groups"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var groups = RecipeJson.ReadList<GroupBody>(step, "Groups", errors);
        foreach (var (group, path) in groups)
        {
            var facts = GroupKindFacts.Of(group.Kind);
            if (string.IsNullOrWhiteSpace(group.Name))
                errors.Add($"{path}.Name", "a name is expected");
            if (group.Slug is not null && !PlaceSlugs.IsValid(group.Slug))
                errors.Add($"{path}.Slug", $"'{group.Slug}' is not a slug");
            if (facts.Place == GroupPlace.Council && group.Council is null)
                errors.Add($"{path}.Council", $"a group of kind {group.Kind} belongs to a council");
            if (facts.Place == GroupPlace.Sector && group.Council is not null)
                errors.Add($"{path}.Council", $"a group of kind {group.Kind} belongs to no council");
            if (!facts.HasSeats && group.Seats is { Count: > 0 })
                errors.Add($"{path}.Seats", $"a group of kind {group.Kind} has no seats");
            CheckSeats(group, path, errors);
        }

        foreach (var twin in groups.GroupBy(g => SlugOf(g.Value)).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path, $"'{twin.Key}' stands twice");
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var councils = await (from c in db.Set<Council>().OpenOn(zone.Today)
                              join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
                              select new { n.Slug, c.Id }).ToDictionaryAsync(c => c.Slug, c => c.Id, ct);
        Guid? CouncilOf(string? slug, string what) =>
            slug is null ? null : councils.TryGetValue(slug, out var id) ? id : throw new InvalidOperationException($"{what}: there is no council '{slug}'.");

        foreach (var (body, path) in RecipeJson.ReadList<GroupBody>(step, "Groups", new RecipeErrors()))
        {
            var slug = SlugOf(body);
            var group = await db.Set<Group>().FirstOrDefaultAsync(g => g.Slug == slug, ct)
                ?? (await createGroup.CreateAsync(Asked(body, slug, CouncilOf(body.Council, path)), ct)).OrThrow(path);
            foreach (var seats in body.Seats ?? [])
                await SeatsAsync(group, seats, CouncilOf(seats.Council, path), path, ct);
        }
    }

    private async Task SeatsAsync(Group group, SeatBody body, Guid? councilId, string path, CancellationToken ct)
    {
        var present = await db.Set<Seat>().CountAsync(s => s.GroupId == group.Id && s.Label == body.Label && s.CouncilId == councilId && s.ClosedOn == null, ct);
        for (var i = present; i < body.Count; i++)
            (await addSeat.AddAsync(group.Id, body.Label, body.Role, councilId, ct)).OrThrow(path);
    }

    private static void CheckSeats(GroupBody group, string path, RecipeErrors errors)
    {
        foreach (var (seat, index) in (group.Seats ?? []).Select((s, i) => (s, i)))
        {
            var at = $"{path}.Seats[{index}]";
            if (string.IsNullOrWhiteSpace(seat.Label))
                errors.Add($"{at}.Label", "a label is expected");
            if (seat.Count is < 1 or > 100)
                errors.Add($"{at}.Count", "a number from 1 to 100 is expected");
            if (seat.Role is not null and not (RoleNames.AnimationTeam or RoleNames.Treasurer or RoleNames.BudgetCommittee))
                errors.Add($"{at}.Role", $"no seat gives the role '{seat.Role}'");
            if ((group.Kind == GroupKind.BudgetCommittee) != (seat.Council is not null))
                errors.Add($"{at}.Council", "seats of the budget committee represent a council, others do not");
        }
    }

    private static NewGroup Asked(GroupBody body, string slug, Guid? councilId) => new(body.Kind, body.Name)
    {
        Slug = slug,
        CouncilId = councilId,
        Description = body.Description,
        IsPublicBody = body.IsPublicBody,
        LegalBasis = body.LegalBasis,
        Scale = body.Scale,
        RunBy = body.RunBy ?? "",
        ContactEmail = body.ContactEmail,
        ReplacesCouncil = body.ReplacesCouncil,
    };

    private static string SlugOf(GroupBody body) => body.Slug ?? Slugs.Of(body.Name);
}
