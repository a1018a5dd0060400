using System.Text.Json.Serialization;

namespace CQ.Publishing.Models;

/// <summary>What a document is (R112). Stored by its name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    Minutes,
    Agenda,
    Report,
    Plan,
    Opinion,
    Other,
}
