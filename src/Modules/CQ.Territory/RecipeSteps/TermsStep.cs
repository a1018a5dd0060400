using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.RecipeSteps;

/// <summary>
/// <c>Terms</c>: who sits where. A person who already sits in that group during that time is left alone, so the step can run again on another day.
/// </summary>
internal sealed class TermsStep(CqDbContext db, AppointToSeat appointToSeat, IPeople people, ITenantTimeZone zone) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Terms"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        foreach (var (term, path) in RecipeJson.ReadList<TermBody>(step, "Terms", errors))
        {
            if (!PlaceSlugs.IsValid(term.Group))
                errors.Add($"{path}.Group", $"'{term.Group}' is not a slug");
            if (!term.Email.Contains('@', StringComparison.Ordinal))
                errors.Add($"{path}.Email", $"'{term.Email}' is not an address");
            StepReading.CheckDay(term.From, $"{path}.From", errors, required: true);
            StepReading.CheckDay(term.Through, $"{path}.Through", errors);
            if (StepReading.Day(term.From, zone) is { } from && StepReading.Day(term.Through, zone) < from)
                errors.Add($"{path}.Through", "is before From");
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        foreach (var (body, path) in RecipeJson.ReadList<TermBody>(step, "Terms", new RecipeErrors()))
        {
            var user = await people.FindByEmailAsync(body.Email, ct)
                ?? throw new InvalidOperationException($"{path}: there is no account '{body.Email}'.");
            var period = new Period(StepReading.Day(body.From, zone)!.Value, StepReading.Day(body.Through, zone));
            var seats = await SeatsAsync(body, ct);
            if (seats.Count == 0)
                throw new InvalidOperationException($"{path}: '{body.Group}' has no such seat.");
            var taken = await TakenAsync(body.Group, period, ct);
            if (taken.Any(t => t.UserId == user))
                continue;
            var free = seats.Where(s => taken.All(t => t.SeatId != s)).Select(s => (Guid?)s).FirstOrDefault()
                ?? throw new InvalidOperationException($"{path}: every such seat of '{body.Group}' is taken then.");
            (await appointToSeat.AppointAsync(free, user, period.From, period.Through, body.ActReference, ct)).OrThrow(path);
        }
    }

    private Task<List<Guid>> SeatsAsync(TermBody body, CancellationToken ct)
    {
        var seats = from s in db.Set<Seat>().OpenOn(zone.Today)
                    join g in db.Set<Group>() on s.GroupId equals g.Id
                    where g.Slug == body.Group
                    select s;
        if (body.Seat is { } label)
            seats = seats.Where(s => s.Label == label);
        if (body.Council is { } slug)
        {
            seats = seats.Where(s => db.Set<Council>()
                .Any(c => c.Id == s.CouncilId && db.Set<Neighbourhood>().Any(n => n.Id == c.NeighbourhoodId && n.Slug == slug)));
        }

        return seats.OrderBy(s => s.Number).Select(s => s.Id).ToListAsync(ct);
    }

    private async Task<List<(Guid SeatId, Guid UserId)>> TakenAsync(string group, Period period, CancellationToken ct) =>
        [.. (await (from t in db.Set<TermOfOffice>().AsNoTracking().Overlapping(period)
                    join s in db.Set<Seat>() on t.SeatId equals s.Id
                    join g in db.Set<Group>() on s.GroupId equals g.Id
                    where g.Slug == @group
                    select new { t.SeatId, t.UserId }).ToListAsync(ct)).Select(t => (t.SeatId, t.UserId))];
}
