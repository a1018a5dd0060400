using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>What an editor types about an event, kept as typed with each version. When and where are enough; the rest is folded away.</summary>
public sealed class EventForm
{
    public const int PlaceLength = 120;
    public const int AddressLength = 200;
    public const int LinkLength = 500;
    public const int ReasonLength = 300;
    public const int TimeLength = 20;
    public const int ExceptionsLength = 2_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(), new DayJsonConverter() } };

    [Display(Name = "Jour", Description = "Le premier, s’il y en a plusieurs.")]
    public DateOnly? StartDay { get; set; }

    [Display(Name = "Heure de début", Description = "Par exemple 19:00.")]
    [StringLength(TimeLength, ErrorMessage = "Écrivez une heure, par exemple 19:00.")]
    public string? StartTime { get; set; }

    [Display(Name = "Toute la journée, ou plusieurs jours entiers")]
    public bool AllDay { get; set; }

    [Display(Name = "Dernier jour", Description = "Seulement si l’événement dure plusieurs jours.")]
    public DateOnly? EndDay { get; set; }

    [Display(Name = "Heure de fin")]
    [StringLength(TimeLength, ErrorMessage = "Écrivez une heure, par exemple 19:00.")]
    public string? EndTime { get; set; }

    [Display(Name = "Lieu", Description = "Son nom : École de la rue de Moussy, Mairie…")]
    [StringLength(PlaceLength, ErrorMessage = "Le nom du lieu tient en 120 caractères.")]
    public string? Place { get; set; }

    [Display(Name = "Adresse", Description = "Rue et ville, pour celles et ceux qui ne connaissent pas le lieu.")]
    [StringLength(AddressLength, ErrorMessage = "L’adresse tient en 200 caractères.")]
    public string? Address { get; set; }

    [Display(Name = "De quoi s’agit-il ?")]
    public EventKind Kind { get; set; }

    [Display(Name = "Comment participe-t-on ?")]
    public EventMode Mode { get; set; }

    [Display(Name = "Lien pour participer à distance", Description = "Seules les personnes inscrites le voient. Il commence par https://.")]
    [StringLength(LinkLength, ErrorMessage = "Le lien tient en 500 caractères.")]
    public string? RemoteLink { get; set; }

    [Display(Name = "Répétition")]
    public EventRepeat Repeat { get; set; }

    [Display(Name = "Tous les combien ?", Description = "1 : chaque jour, semaine ou mois ; 2 : un sur deux.")]
    public int? Interval { get; set; }

    [Display(Name = "Jours de la semaine", Description = "Pour une répétition chaque semaine ; le jour de la première date compte toujours.")]
    public IReadOnlyList<DayOfWeek>? Days { get; set; }

    [Display(Name = "Jusqu’au")]
    public DateOnly? Until { get; set; }

    [Display(Name = "Ou en tout, nombre de fois")]
    public int? Count { get; set; }

    [Display(Name = "Sauf ces jours", Description = "Une date par ligne, par exemple 12/01/2027.")]
    [StringLength(ExceptionsLength, ErrorMessage = "Cette liste de jours est trop longue.")]
    public string? Exceptions { get; set; }

    [Display(Name = "Inscription sur le site", Description = "Les personnes s’inscrivent avec leur compte et reçoivent un rappel la veille.")]
    public bool TakesRegistrations { get; set; }

    [Display(Name = "Nombre de places", Description = "Vide : sans limite. Ensuite, une liste d’attente se forme.")]
    public int? Capacity { get; set; }

    [Display(Name = "Inscriptions jusqu’au", Description = "Vide : jusqu’au début.")]
    public DateOnly? RegistrationDay { get; set; }

    [Display(Name = "Cet événement est annulé", Description = "Sa page le dit, les personnes inscrites sont prévenues à la publication.")]
    public bool IsCancelled { get; set; }

    [Display(Name = "Pourquoi il est annulé")]
    [StringLength(ReasonLength, ErrorMessage = "La raison tient en 300 caractères.")]
    public string? CancelReason { get; set; }

    /// <summary>Null when the text was not written by this form.</summary>
    public static EventForm? FromJson(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<EventForm>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}
