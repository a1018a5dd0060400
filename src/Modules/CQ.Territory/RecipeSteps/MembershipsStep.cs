using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.RecipeSteps;

/// <summary><c>Memberships</c>: who belongs to which council or group. Someone who already does is left alone.</summary>
internal sealed class MembershipsStep(CqDbContext db, AddMember addMember, Memberships memberships, IPeople people, ITenantTimeZone zone) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Memberships"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<MembershipBody>(step, "Memberships", errors))
        {
            if ((body.Council is null) == (body.Group is null))
                errors.Add(path, "either Council or Group is expected");
            if (!body.Email.Contains('@', StringComparison.Ordinal))
                errors.Add($"{path}.Email", $"'{body.Email}' is not an address");
            StepReading.CheckDay(body.From, $"{path}.From", errors, required: true);
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<MembershipBody>(step, "Memberships", new RecipeErrors()))
        {
            var user = await people.FindByEmailAsync(body.Email, ct)
                ?? throw new InvalidOperationException($"{path}: there is no account '{body.Email}'.");
            var from = StepReading.Day(body.From, zone)!.Value;
            var circle = await CircleAsync(body, ct) ?? throw new InvalidOperationException($"{path}: there is no '{body.Council ?? body.Group}'.");
            if (await memberships.OpenAsync(circle, user, ct) is not null)
                continue;
            var outcome = body.Council is not null
                ? await addMember.AddToCouncilAsync(circle, user, body.Standing, from, ct)
                : await addMember.AddToGroupAsync(circle, user, from, ct);
            outcome.OrThrow(path);
        }
    }

    private Task<Guid?> CircleAsync(MembershipBody body, CancellationToken ct) => body.Council is { } council
        ? (from c in db.Set<Council>().OpenOn(zone.Today)
           join n in db.Set<Neighbourhood>() on c.NeighbourhoodId equals n.Id
           where n.Slug == council
           select (Guid?)c.Id).FirstOrDefaultAsync(ct)
        : db.Set<Group>().Where(g => g.Slug == body.Group).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(ct);
}
