using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Adds a quartier to the sector. Its council, team and boundary follow by their own verbs.</summary>
public sealed class CreateNeighbourhood(CqDbContext db)
{
    public async Task<Outcome<Neighbourhood>> CreateAsync(NewNeighbourhood asked, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(asked);
        var name = asked.Name.Trim();
        var slug = string.IsNullOrWhiteSpace(asked.Slug) ? Slugs.Of(name) : asked.Slug.Trim();
        if (name.Length == 0)
            return new Refusal("Indiquez le nom du quartier.", nameof(NewNeighbourhood.Name));
        if (!PlaceSlugs.IsValid(slug))
            return new Refusal("L’adresse ne contient que des lettres sans accent, des chiffres et des traits d’union.", nameof(NewNeighbourhood.Slug));
        var others = await db.Set<Neighbourhood>().AsNoTracking().Select(n => new { n.Slug, n.Position }).ToListAsync(ct);
        if (others.Any(o => o.Slug == slug))
            return new Refusal("Un quartier a déjà cette adresse.", nameof(NewNeighbourhood.Slug));

        var neighbourhood = new Neighbourhood
        {
            Slug = slug,
            Name = name,
            Description = asked.Description.Trim(),
            BoroughId = asked.BoroughId,
            Position = asked.Position ?? (others.Count == 0 ? 1 : others.Max(o => o.Position) + 1),
            Colour = asked.Colour is >= 1 and <= Neighbourhood.Colours ? asked.Colour.Value : (others.Count % Neighbourhood.Colours) + 1,
        };
        db.Add(neighbourhood);
        return await db.TrySaveAsync(ct) ? neighbourhood : new Refusal("Un quartier a déjà cette adresse.", nameof(NewNeighbourhood.Slug));
    }
}
