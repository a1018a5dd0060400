using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace CQ.Publishing.Models;

/// <summary>A document's own fields.</summary>
public sealed class DocumentFields
{
    [Display(Name = "Quel document est-ce ?")]
    public DocumentKind Kind { get; set; }

    [Display(Name = "Date du document", Description = "Le jour de la réunion, ou celui du document.")]
    [JsonConverter(typeof(DayJsonConverter))]
    public DateOnly? DatedOn { get; set; }

    /// <summary>In CQ.Media.</summary>
    public Guid? FileId { get; set; }
}
