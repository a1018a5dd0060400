using CQ.Abstractions.Tenants;
using CQ.Contents.Models;
using CQ.Contents.ViewModels;
using CQ.Mvc.Texts;
using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services.Editing;

/// <summary>What is said after a form was saved: above all whether readers see it now.</summary>
public sealed class SavedWords(ITenantTimeZone zone, TimeProvider time, IStringLocalizer<Texts> T)
{
    public string Of(ContentItem item, string? act)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (act == ContentForm.Review)
            return T["Votre texte est proposé : les personnes qui peuvent le publier sont prévenues."];
        if (act != ContentForm.Publish)
            return item.PublishedAt is null ? T["Le brouillon est enregistré."] : T["Vos changements sont enregistrés. Les lecteurs les verront quand vous publierez."];
        if (item.PublishedAt is { } at && at > time.GetUtcNow())
            return T["« {0} » paraîtra le {1}.", item.Title, DateWords.Instant(zone.ToLocal(at), "full")];
        return item.HomeAsked ? T["« {0} » est publié. La coordination dira s’il paraît aussi sur l’accueil.", item.Title] : T["« {0} » est publié.", item.Title];
    }
}
