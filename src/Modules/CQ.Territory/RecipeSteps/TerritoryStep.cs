using System.Text.Json;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Territory.Geography;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.RecipeSteps;

/// <summary>
/// <c>Territory</c>: the sector, its boroughs, its quartiers with their councils, and their boundaries from a GeoJSON file. Natural keys are the
/// borough's number and the quartier's slug; run again, it renames and describes but never closes anything.
/// </summary>
internal sealed class TerritoryStep(
    CqDbContext db, CreateNeighbourhood createNeighbourhood, OpenCouncil openCouncil, ChangeBoundary changeBoundary, ITenantTimeZone zone) : IRecipeStepHandler
{
    private const string Boroughs = nameof(Boroughs);
    private const string Neighbourhoods = nameof(Neighbourhoods);

    public IReadOnlyList<string> Names => ["Territory"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var body = StepReading.Rest<TerritoryBody>(step, errors, Boroughs, Neighbourhoods);
        var boroughs = StepReading.List<BoroughBody>(step, Boroughs, errors);
        var places = StepReading.List<NeighbourhoodBody>(step, Neighbourhoods, errors);
        foreach (var (place, path) in places)
        {
            if (!PlaceSlugs.IsValid(place.Slug))
                errors.Add($"{path}.Slug", $"'{place.Slug}' is not a slug");
            if (string.IsNullOrWhiteSpace(place.Name))
                errors.Add($"{path}.Name", "a name is expected");
            if (place.Borough is { } number && boroughs.All(b => b.Value.Number != number))
                errors.Add($"{path}.Borough", $"borough {number} is not among the step's Boroughs");
            if (place.Colour is < 1 or > Neighbourhood.Colours)
                errors.Add($"{path}.Colour", "a number from 1 to 12 is expected");
        }

        foreach (var twin in places.GroupBy(p => p.Value.Slug).Where(g => g.Count() > 1))
            errors.Add(twin.Last().Path + ".Slug", $"'{twin.Key}' stands twice");
        if (body is null)
            return Task.CompletedTask;
        if (string.IsNullOrWhiteSpace(body.Sector.Name))
            errors.Add($"{step.Path}.Sector.Name", "a name is expected");
        StepReading.CheckDay(body.From, $"{step.Path}.From", errors, required: true);
        StepReading.CheckDay(body.ActDate, $"{step.Path}.ActDate", errors);
        CheckBoundaries(body, [.. places.Select(p => p.Value.Slug)], step.Path, errors);
        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var errors = new RecipeErrors();
        var body = StepReading.Rest<TerritoryBody>(step, errors, Boroughs, Neighbourhoods)!;
        var from = StepReading.Day(body.From, zone)!.Value;
        var sector = await SectorAsync(body.Sector, ct);
        foreach (var (borough, _) in StepReading.List<BoroughBody>(step, Boroughs, errors))
            await BoroughAsync(sector, borough, ct);
        await db.SaveChangesAsync(ct);

        var boroughs = await db.Set<Borough>().ToDictionaryAsync(b => b.Number, b => b.Id, ct);
        var outlines = Outlines(body.Boundaries);
        var position = 0;
        foreach (var (place, _) in StepReading.List<NeighbourhoodBody>(step, Neighbourhoods, errors))
        {
            var id = await NeighbourhoodAsync(place, ++position, place.Borough is { } number ? boroughs[number] : null, ct);
            if (!await db.Set<Council>().AnyAsync(c => c.NeighbourhoodId == id, ct))
                (await openCouncil.OpenAsync(id, place.CouncilName ?? place.Name, from, place.ContactEmail, body.ActReference ?? "", StepReading.Day(body.ActDate, zone), ct)).OrThrow(place.Slug);
            if (outlines.TryGetValue(place.Slug, out var outline) && !await db.Set<Boundary>().AnyAsync(b => b.NeighbourhoodId == id, ct))
            {
                var asked = new NewBoundary(outline.Geometry, from, body.ActReference ?? "", StepReading.Day(body.ActDate, zone), outline.Note);
                (await changeBoundary.ChangeAsync(id, asked, ct)).OrThrow(place.Slug);
            }
        }
    }

    private async Task<Sector> SectorAsync(SectorBody body, CancellationToken ct)
    {
        var sector = await db.Set<Sector>().FirstOrDefaultAsync(ct);
        if (sector is null)
            db.Add(sector = new Sector { Name = body.Name, City = body.City });
        (sector.Name, sector.City, sector.Description) = (body.Name, body.City, body.Description ?? "");
        await db.SaveChangesAsync(ct);
        return sector;
    }

    private async Task BoroughAsync(Sector sector, BoroughBody body, CancellationToken ct)
    {
        var borough = await db.Set<Borough>().FirstOrDefaultAsync(b => b.Number == body.Number, ct);
        if (borough is null)
            db.Add(new Borough { SectorId = sector.Id, Number = body.Number, Name = body.Name });
        else
            borough.Name = body.Name;
    }

    private async Task<Guid> NeighbourhoodAsync(NeighbourhoodBody body, int position, Guid? boroughId, CancellationToken ct)
    {
        var place = await db.Set<Neighbourhood>().FirstOrDefaultAsync(n => n.Slug == body.Slug, ct);
        if (place is null)
        {
            var asked = new NewNeighbourhood(body.Name)
            {
                Slug = body.Slug,
                Description = body.Description ?? "",
                BoroughId = boroughId,
                Position = body.Position ?? position,
                Colour = body.Colour,
            };
            return (await createNeighbourhood.CreateAsync(asked, ct)).OrThrow(body.Slug).Id;
        }

        (place.Name, place.BoroughId, place.Description) = (body.Name, boroughId, body.Description ?? place.Description);
        (place.Position, place.Colour) = (body.Position ?? place.Position, body.Colour ?? place.Colour);
        await db.SaveChangesAsync(ct);
        return place.Id;
    }

    private static void CheckBoundaries(TerritoryBody body, HashSet<string> slugs, string path, RecipeErrors errors)
    {
        if (body.Boundaries is null)
            return;
        if (string.IsNullOrWhiteSpace(body.ActReference))
            errors.Add($"{path}.ActReference", "boundaries carry the reference of an act");
        try
        {
            foreach (var (slug, (geometry, _)) in Outlines(body.Boundaries))
            {
                if (!slugs.Contains(slug))
                    errors.Add($"{path}.Boundaries", $"'{slug}' is not among the step's Neighbourhoods");
                if (GeoJsonReader.Read(geometry) is { Succeeded: false, Refusal: var refusal })
                    errors.Add($"{path}.Boundaries[{slug}]", string.Format(System.Globalization.CultureInfo.InvariantCulture, refusal.Text, refusal.Arguments));
            }
        }
        catch (JsonException e)
        {
            errors.Add($"{path}.Boundaries", e.Message);
        }
    }

    /// <exception cref="JsonException">Not a FeatureCollection whose features have each a slug of their own.</exception>
    private static Dictionary<string, (string Geometry, string Note)> Outlines(string? boundaries)
    {
        var outlines = new Dictionary<string, (string, string)>();
        foreach (var (properties, geometry) in boundaries is null ? [] : GeoJsonReader.Features(boundaries))
        {
            var slug = Text(properties, "slug");
            if (slug.Length == 0 || !outlines.TryAdd(slug, (geometry, Text(properties, "note"))))
                throw new JsonException("Each feature needs a slug of its own among its properties.");
        }

        return outlines;
    }

    private static string Text(JsonElement properties, string key) =>
        properties.ValueKind == JsonValueKind.Object && properties.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()!
            : "";
}
