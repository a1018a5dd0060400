using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services;

/// <summary>Changes how a quartier is called and presented. An animation team changes the presentation of its own alone.</summary>
public sealed class EditNeighbourhood(CqDbContext db)
{
    public const string Conflict = "Quelqu’un a enregistré cette page pendant que vous l’écriviez. Comparez les deux textes, puis enregistrez de nouveau.";

    public async Task<Outcome<Neighbourhood>> DescribeAsync(string slug, string description, long seen, CancellationToken ct = default) =>
        await ChangeAsync(slug, seen, n => n.Description = description.Trim(), ct);

    public async Task<Outcome<Neighbourhood>> EditAsync(
        string slug, string name, string description, Guid? boroughId, int colour, long seen, CancellationToken ct = default)
    {
        if (string.IsNullOrWhiteSpace(name))
            return new Refusal("Indiquez le nom du quartier.", nameof(Neighbourhood.Name));
        if (boroughId is not null && !await db.Set<Borough>().AnyAsync(b => b.Id == boroughId, ct))
            return new Refusal("Choisissez une réponse de la liste.", nameof(Neighbourhood.BoroughId));
        return await ChangeAsync(
            slug,
            seen,
            n =>
            {
                (n.Name, n.Description, n.BoroughId) = (name.Trim(), description.Trim(), boroughId);
                n.Colour = Math.Clamp(colour, 1, Neighbourhood.Colours);
            },
            ct);
    }

    private async Task<Outcome<Neighbourhood>> ChangeAsync(string slug, long seen, Action<Neighbourhood> change, CancellationToken ct)
    {
        var neighbourhood = await db.Set<Neighbourhood>().FirstOrDefaultAsync(n => n.Slug == slug, ct);
        if (neighbourhood is null)
            return new Refusal("Ce quartier n’existe pas.");
        db.ExpectVersion(neighbourhood, seen);
        change(neighbourhood);
        return await db.TrySaveAsync(ct) ? neighbourhood : new Refusal(Conflict);
    }
}
