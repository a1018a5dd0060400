using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.ViewModels;

namespace CQ.Contents.Services.Editing;

/// <summary>Between the form and what is kept: days and hours of the tenant's clock, keys of places, words between commas.</summary>
public sealed class FormWords(ITenantTimeZone zone)
{
    private static readonly TimeOnly Midnight = new(0, 0);

    public ContentForm Fill(ContentWords words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var place = words.Placement;
        var (publishOn, publishTime) = Start(place.PublishAt);
        var (expireOn, expireTime) = End(place.ExpiresAt);
        return new ContentForm
        {
            Title = words.Title,
            Summary = words.Summary,
            Body = words.Body,
            PictureId = words.PictureId,
            Place = PlaceChoice.KeyOf(place),
            Audience = AudienceChoice.KeyOf(place.AudienceId),
            PublishOn = publishOn,
            PublishTime = publishTime,
            ExpireOn = expireOn,
            ExpireTime = expireTime,
            Slug = place.Slug,
            Topics = [.. place.Topics ?? []],
            Tags = string.Join(", ", place.Tags ?? []),
            Language = words.Language,
            CommentsOpen = place.CommentsOpen,
        };
    }

    /// <param name="fields">The type's own, JSON.</param>
    public Outcome<ContentWords> Read(ContentForm form, string fields)
    {
        ArgumentNullException.ThrowIfNull(form);
        if (PlaceChoice.Parse(form.Place) is not { } place)
            return new Refusal("Choisissez où il paraît.", nameof(form.Place));
        if (AudienceChoice.Parse(form.Audience) is not { } audience)
            return new Refusal("Choisissez qui peut lire.", nameof(form.Audience));
        if (place.OnHome && audience != Abstractions.People.Audience.Public.Id)
            return new Refusal("Ce qui paraît sur l’accueil est pour tout le monde. Choisissez « Tout le monde », ou un autre endroit.", nameof(form.Audience));
        if ((Far(form.PublishOn, nameof(form.PublishOn)) ?? Far(form.ExpireOn, nameof(form.ExpireOn))) is { } far)
            return far;
        if (Hour(form.PublishTime, form.PublishOn, nameof(form.PublishTime)) is { Succeeded: false } noStart)
            return noStart.Refusal;
        if (Hour(form.ExpireTime, form.ExpireOn, nameof(form.ExpireTime)) is { Succeeded: false } noEnd)
            return noEnd.Refusal;
        return new ContentWords(form.Title ?? "", form.Summary ?? "", form.Body ?? "", form.Language ?? "", form.PictureId, fields, place with
        {
            AudienceId = audience,
            PublishAt = form.PublishOn is { } from ? ClockTimes.Instant(zone.Zone, from, ClockTimes.Parse(form.PublishTime) ?? Midnight) : null,
            ExpiresAt = ExpiresAt(form),
            CommentsOpen = form.CommentsOpen,
            Topics = [.. form.Topics.Where(t => !string.IsNullOrEmpty(t)).Distinct().Take(Topic.Most)],
            Tags = [.. Words(form.Tags)],
            Slug = string.IsNullOrWhiteSpace(form.Slug) ? null : form.Slug.Trim().ToLowerInvariant(),
        }) { Note = form.Note ?? "" };
    }

    public static IEnumerable<string> Words(string? tags) =>
        (tags ?? "").Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).DistinctBy(Slugs.Of).Where(w => Slugs.Of(w).Length > 0);

    private DateTimeOffset? ExpiresAt(ContentForm form)
    {
        if (form.ExpireOn is not { } day)
            return null;
        return ClockTimes.Parse(form.ExpireTime) is { } time
            ? ClockTimes.Instant(zone.Zone, day, time)
            : zone.StartOf(day.AddDays(1));
    }

    private static Refusal? Far(DateOnly? day, string field) =>
        day is { Year: < 1970 or > 2200 } ? new Refusal("Cette date est trop lointaine : vérifiez l’année.", field) : null;

    private static Outcome<bool> Hour(string? text, DateOnly? day, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (ClockTimes.Parse(text) is null)
            return new Refusal("Cette heure n’est pas lisible. Écrivez-la ainsi : 19 h 30.", field);
        return day is null ? new Refusal("Indiquez aussi le jour.", field) : true;
    }

    private (DateOnly?, string?) Start(DateTimeOffset? at)
    {
        if (at is not { } instant)
            return (null, null);
        var local = zone.ToLocal(instant).DateTime;
        var time = TimeOnly.FromDateTime(local);
        return (DateOnly.FromDateTime(local), time == Midnight ? null : ClockTimes.Write(time));
    }

    // The first instant without it; at midnight that is the day before, included.
    private (DateOnly?, string?) End(DateTimeOffset? at)
    {
        var (day, time) = Start(at);
        return time is null ? (day?.AddDays(-1), null) : (day, time);
    }
}
