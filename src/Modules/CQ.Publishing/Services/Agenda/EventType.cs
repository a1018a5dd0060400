using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Mvc.Texts;
using CQ.Publishing.Models;
using CQ.Publishing.ViewModels;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Something that takes place: a title, when and where are enough (R111).</summary>
public sealed class EventType(ITenantTimeZone zone, WriteEvent write) : IContentType
{
    public const string TypeName = "Event";

    private static readonly Refusal Foreign = new("Ces informations ne sont pas lisibles : rouvrez le formulaire.");

    public string Name => TypeName;

    public bool IsDated => true;

    public string Label => "Événement";

    public string PluralLabel => "Agenda";

    public string NewLabel => "Nouvel événement";

    public string Segment => "agenda";

    public string Icon => "calendar-days";

    public int Position => 20;

    public ContentTypePermissions Permissions => Publishing.Permissions.Events;

    public Type? FieldsType => typeof(EventForm);

    public string? FieldsView => "~/Areas/CQ.Publishing/Views/Shared/_EventFields.cshtml";

    public bool AsksFieldsFirst => true;

    public string ReaderComponent => "EventReading";

    public bool OpensComments => false;

    public Refusal? DraftFault(string fields) => EventForm.FromJson(fields) is { } form ? EventRules.DraftFault(form, zone.Zone) : Foreign;

    public Task<Refusal?> PublicationFaultAsync(ContentItem item, ContentWords words, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(words);
        return Task.FromResult(EventForm.FromJson(words.Fields) is { } form ? EventRules.Plan(form, zone.Zone).Refusal : Foreign);
    }

    public Task WriteAsync(ContentItem item, string fields, CancellationToken ct) =>
        write.WriteAsync(item, EventRules.Plan(EventForm.FromJson(fields)!, zone.Zone).Value, ct);

    public Task FollowAsync(ContentItem item, CancellationToken ct) => write.FollowAsync(item, ct);

    public IReadOnlyList<FieldText> Describe(string fields)
    {
        if (EventForm.FromJson(fields) is not { } form)
            return [];
        return
        [
            new("Premier jour", Day(form.StartDay)), new("Heure de début", form.AllDay ? "" : form.StartTime ?? ""), new("Dernier jour", Day(form.EndDay)),
            new("Heure de fin", form.AllDay ? "" : form.EndTime ?? ""), new("Lieu", form.Place ?? ""), new("Adresse", form.Address ?? ""),
            new("Comment participe-t-on ?", EventLabels.Of(form.Mode)), new("Répétition", form.Repeat == EventRepeat.Never ? "" : EventLabels.Of(form.Repeat)),
            new("Jusqu’au", Day(form.Until)), new("Sauf ces jours", form.Exceptions ?? ""),
            new("Nombre de places", form.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? ""), new("Pourquoi il est annulé", form.CancelReason ?? ""),
        ];
    }

    private static string Day(DateOnly? day) => day is { } value ? DateWords.Day(value, "full") : "";
}
