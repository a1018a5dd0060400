using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Editing;

/// <summary>
/// Computes the answers to « Où paraît-il ? » and « Qui peut lire ? » from what the viewer may do; the desk asks again when they answer. Somebody of one quartier sees
/// three places, the coordination all of them. Three statements.
/// </summary>
public sealed class OfferPlaces(
    CqDbContext db, IViewer viewer, ContentRights rights, ContentDesk desk, ITerritoryDirectory territory, ITenantTimeZone zone, IStringLocalizer<Texts> T)
{
    /// <param name="present">Where the item stands now: it is offered even if nobody would be offered it today.</param>
    public async Task<PlaceOffer> ForAsync(IContentType type, bool own, Placement? present = null, CancellationToken ct = default)
    {
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var groups = await GroupsAsync(present, ct);
        var mayPromote = await desk.MayPromoteAsync(ct);
        var places = Places(type, own, councils, groups, mayPromote).ToList();
        if (present is not null && places.All(p => p.Key != PlaceChoice.KeyOf(present)))
            places.Insert(0, Present(present, councils, groups, mayPromote));
        return new PlaceOffer(places, Audiences(present, places, councils, groups), mayPromote);
    }

    private IEnumerable<PlaceChoice> Places(IContentType type, bool own, IReadOnlyList<CouncilInfo> councils, IReadOnlyList<Circle> groups, bool mayPromote)
    {
        bool May(Guid? council, Guid? group) => rights.MayPlace(ContentVerb.Edit, type, council, group, Audience.Public.Id, own);
        var everywhere = May(null, null);
        var mine = councils.Where(c => May(c.Id, null)).ToList();
        if (everywhere)
            yield return new PlaceChoice(null, null, true, true, T["L’accueil du secteur"], "");
        foreach (var council in mine)
        {
            yield return Of(council, false, true, mayPromote);
            if (everywhere)
                continue;
            yield return Of(council, true, true, mayPromote);
            yield return Of(council, true, false, mayPromote);
        }

        // Who may publish everywhere chooses a quartier first; its pair with the home comes after all of them.
        foreach (var council in everywhere ? mine : [])
            yield return Of(council, true, true, mayPromote);
        foreach (var group in groups.Where(g => May(g.CouncilId, g.Id)))
            yield return new PlaceChoice(group.CouncilId, group.Id, false, true, T["Le groupe {0}", group.Name], T["Un groupe"]);
    }

    private PlaceChoice Of(CouncilInfo council, bool onHome, bool onPlace, bool mayPromote)
    {
        var name = council.NeighbourhoodName;
        string label = (onHome, onPlace) switch
        {
            (true, false) => T[mayPromote ? "L’accueil du secteur seulement, au nom de {0}" : "L’accueil du secteur seulement, au nom de {0}, après accord de la coordination", name],
            (true, true) => T[mayPromote ? "{0}, et l’accueil du secteur" : "{0}, et l’accueil du secteur après accord de la coordination", name],
            _ => T["{0}, sur la page du quartier", name],
        };
        return new PlaceChoice(council.Id, null, onHome, onPlace, label, onHome ? T["Un quartier et l’accueil"] : T["Un quartier"]);
    }

    private PlaceChoice Present(Placement place, IReadOnlyList<CouncilInfo> councils, IReadOnlyList<Circle> groups, bool mayPromote)
    {
        if (place.GroupId is { } groupId)
            return new PlaceChoice(place.CouncilId, groupId, false, true, T["Le groupe {0}", groups.FirstOrDefault(g => g.Id == groupId)?.Name ?? "—"], T["Un groupe"]);
        if (place.CouncilId is not { } councilId)
            return new PlaceChoice(null, null, true, true, T["L’accueil du secteur"], "");
        return councils.FirstOrDefault(c => c.Id == councilId) is { } council
            ? Of(council, place.OnHome, place.OnPlace, mayPromote)
            : new PlaceChoice(councilId, null, place.OnHome, place.OnPlace, T["Un quartier qui n’existe plus"], T["Un quartier"]);
    }

    /// <summary>Only circles that the viewer belongs to, of places that are offered.</summary>
    private List<AudienceChoice> Audiences(Placement? present, List<PlaceChoice> places, IReadOnlyList<CouncilInfo> councils, IReadOnlyList<Circle> groups)
    {
        var offered = places.Select(p => p.CouncilId).OfType<Guid>().ToHashSet();
        var choices = new List<AudienceChoice> { new(Audience.Public.Id, null, T["Tout le monde"]) };
        choices.AddRange(councils.Where(c => viewer.Audiences.Contains(c.Id) && offered.Contains(c.Id))
            .Select(c => new AudienceChoice(c.Id, c.Id, T["Les membres du conseil {0} seulement", c.NeighbourhoodName])));
        choices.AddRange(groups.Where(g => viewer.Audiences.Contains(g.Id) && (g.CouncilId is null || offered.Contains(g.CouncilId.Value)))
            .Where(g => g.CouncilId is not null || places.Exists(p => p.CouncilId is null))
            .Select(g => new AudienceChoice(g.Id, g.CouncilId, T["Le groupe {0} seulement", g.Name])));
        if (present is { } place && choices.TrueForAll(c => c.Id != place.AudienceId))
            choices.Add(new AudienceChoice(place.AudienceId, place.CouncilId, T["Les mêmes personnes qu’aujourd’hui"]));
        return choices;
    }

    /// <summary>Groups that the viewer belongs to or writes for.</summary>
    private async Task<IReadOnlyList<Circle>> GroupsAsync(Placement? present, CancellationToken ct)
    {
        var scopes = viewer.ScopesOf(Permissions.EditOwnContent).Where(s => s.Kind == GrantScopeKind.Group).Select(s => s.Id);
        var ids = viewer.Audiences.Concat(scopes).Concat(new[] { present?.GroupId, present?.AudienceId }.OfType<Guid>()).Distinct().ToArray();
        if (ids is [var only] && only == Audience.Public.Id)
            return [];
        var today = zone.Today;
        return await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id) && (g.ClosedOn == null || g.ClosedOn >= today)).OrderBy(g => g.Name)
            .Select(g => new Circle(g.Id, g.CouncilId, g.Name)).ToListAsync(ct);
    }

    private sealed record Circle(Guid Id, Guid? CouncilId, string Name);
}
