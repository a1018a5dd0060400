using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Data;
using CQ.Mvc.Texts;
using CQ.Territory.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Editing;

/// <summary>Everything of a version but its text, as people read it: for differences and for the merge screen.</summary>
public sealed class WordsText(CqDbContext db, ITerritoryDirectory territory, ITenantTimeZone zone, TypeTexts typeTexts, IStringLocalizer<Texts> T)
{
    /// <summary>Reads the names of the places that the given versions mention, in at most three statements; then answers without any.</summary>
    public async Task<Func<ContentWords, IReadOnlyList<FieldText>>> ForAsync(IContentType type, IReadOnlyList<ContentWords> versions, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(versions);
        var councils = (await territory.CouncilsAsync(zone.Today, ct)).ToDictionary(c => c.Id, c => c.NeighbourhoodName);
        var ids = versions.SelectMany(w => new[] { w.Placement.GroupId, w.Placement.AudienceId }).OfType<Guid>().Where(i => i != Audience.Public.Id && !councils.ContainsKey(i)).Distinct().ToArray();
        var groups = ids.Length == 0 ? [] : await db.Set<Group>().AsNoTracking().Where(g => ids.Contains(g.Id)).ToDictionaryAsync(g => g.Id, g => g.Name, ct);
        var wanted = versions.SelectMany(w => w.Placement.Topics ?? []).Distinct().ToArray();
        var topics = wanted.Length == 0 ? [] : await db.Set<Topic>().AsNoTracking().Where(t => wanted.Contains(t.Slug)).ToDictionaryAsync(t => t.Slug, t => t.Name, ct);
        return words => Describe(type, words, councils, groups, topics);
    }

    public static string Key(string unit) => MergeUnit.All.First(u => u.Key == unit).Label;

    private List<FieldText> Describe(
        IContentType type, ContentWords words, Dictionary<Guid, string> councils, Dictionary<Guid, string> groups, Dictionary<string, string> topics)
    {
        var place = words.Placement;
        string Circle(Guid id) => id == Audience.Public.Id
            ? T["Tout le monde"].Value
            : councils.TryGetValue(id, out var council) ? T["Les membres du conseil {0} seulement", council].Value : T["Le groupe {0} seulement", groups.GetValueOrDefault(id, "—")].Value;
        List<FieldText> texts =
        [
            new(T[Key("titre")], words.Title),
            new(T[Key("resume")], words.Summary),
            new(T[Key("image")], words.PictureId is null ? "" : words.PictureId.Value.ToString("N")[..8]),
            .. type.Describe(words.Fields).Select(f => f with { Label = typeTexts.Say(type, f.Label) }),
            new(T[Key("lieu")], Where(place, councils, groups)),
            new(T[Key("lecteurs")], Circle(place.AudienceId)),
            new(T[Key("debut")], Moment(place.PublishAt)),
            new(T[Key("fin")], Moment(place.ExpiresAt)),
            new(T[Key("adresse")], place.Slug ?? ""),
            new(T[Key("themes")], string.Join(", ", (place.Topics ?? []).Select(t => topics.GetValueOrDefault(t, t)))),
            new(T[Key("mots")], string.Join(", ", place.Tags ?? [])),
            new(T[Key("langue")], T[words.Language == "en" ? "Anglais" : "Français"]),
            new(T[Key("commentaires")], place.CommentsOpen ? T["oui"] : T["non"]),
        ];
        return texts;
    }

    private string Where(Placement place, Dictionary<Guid, string> councils, Dictionary<Guid, string> groups)
    {
        if (place.GroupId is { } group)
            return T["Le groupe {0}", groups.GetValueOrDefault(group, "—")];
        if (place.CouncilId is not { } council)
            return T["L’accueil du secteur"];
        var name = councils.GetValueOrDefault(council, "—");
        if (!place.OnHome)
            return T["{0}, sur la page du quartier", name];
        return place.OnPlace ? T["{0}, et l’accueil du secteur", name] : T["L’accueil du secteur seulement, au nom de {0}", name];
    }

    private string Moment(DateTimeOffset? at) => at is { } instant ? DateWords.Instant(zone.ToLocal(instant), "full") : "";
}
