using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>A quartier with its boundary, council, team and seats at one go, so that a small town hall opens one in minutes (R129).</summary>
public sealed class SetUpNeighbourhood(
    CqDbContext db, CreateNeighbourhood createNeighbourhood, ChangeBoundary changeBoundary, OpenCouncil openCouncil, CreateGroup createGroup, AddSeat addSeat, ICharters charters)
{
    /// <summary>The quartier and where the quartiers then fail to tile. A refusal leaves things half made: the caller's burst undoes them.</summary>
    public async Task<Outcome<(Neighbourhood Neighbourhood, IReadOnlyList<TilingFault> Faults)>> SetUpAsync(NeighbourhoodSetUp asked, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var created = await createNeighbourhood.CreateAsync(asked.Neighbourhood, ct);
        if (!created.Succeeded)
            return created.Refusal;
        var place = created.Value;
        IReadOnlyList<TilingFault> faults = [];
        if (!string.IsNullOrWhiteSpace(asked.GeoJson))
        {
            var changed = await changeBoundary.ChangeAsync(
                place.Id, new NewBoundary(asked.GeoJson, asked.FoundedOn, asked.ActReference, asked.ActDate, asked.BoundaryNote), ct);
            if (!changed.Succeeded)
                return changed.Refusal;
            faults = changed.Value.Faults;
        }

        var council = await openCouncil.OpenAsync(
            place.Id, string.IsNullOrWhiteSpace(asked.CouncilName) ? place.Name : asked.CouncilName, asked.FoundedOn, asked.ContactEmail, asked.ActReference, asked.ActDate, ct);
        if (!council.Succeeded)
            return council.Refusal;
        if (await TeamRefusalAsync(council.Value, place, asked, ct) is { } noTeam)
            return noTeam;
        if (asked.WithCommitteeSeats && await CommitteeRefusalAsync(council.Value, asked.FoundedOn, ct) is { } noSeats)
            return noSeats;
        return (place, faults);
    }

    private async Task<Refusal?> TeamRefusalAsync(Council council, Neighbourhood place, NeighbourhoodSetUp asked, CancellationToken ct)
    {
        if (asked.TeamSeats == 0)
            return null;
        var team = await createGroup.CreateAsync(
            new NewGroup(GroupKind.AnimationTeam, $"Équipe d’animation du quartier {place.Name}") { CouncilId = council.Id, Slug = "equipe-" + place.Slug }, ct);
        if (!team.Succeeded)
            return team.Refusal;
        for (var i = 0; i < asked.TeamSeats; i++)
        {
            var treasurer = i == 0 && asked.WithTreasurer;
            var seat = await addSeat.AddAsync(team.Value.Id, treasurer ? "Trésorerie" : "Membre", treasurer ? RoleNames.Treasurer : null, null, ct);
            if (!seat.Succeeded)
                return seat.Refusal;
        }

        return null;
    }

    private async Task<Refusal?> CommitteeRefusalAsync(Council council, DateOnly day, CancellationToken ct)
    {
        var committee = await db.Set<Group>().Where(g => g.Kind == GroupKind.BudgetCommittee && g.ClosedOn == null).Select(g => (Guid?)g.Id).FirstOrDefaultAsync(ct);
        if (committee is not { } id)
            return new Refusal("Le secteur n’a pas encore de comité budgétaire : créez-le dans Administration, Instances.", nameof(NeighbourhoodSetUp.WithCommitteeSeats));
        var charter = await charters.RequireAsync(day, [CharterParameters.CommitteeSeatsPerCouncil], ct);
        if (!charter.Succeeded)
            return charter.Refusal with { Field = nameof(NeighbourhoodSetUp.WithCommitteeSeats) };
        for (var i = 0; i < charter.Value.CommitteeSeatsPerCouncil; i++)
        {
            var seat = await addSeat.AddAsync(id, "Représentation", null, council.Id, ct);
            if (!seat.Succeeded)
                return seat.Refusal;
        }

        return null;
    }
}
