using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.ViewModels;

/// <summary>The filters of the journal, as its address carries them.</summary>
public sealed class AuditSearch
{
    /// <summary>A person's address, typed.</summary>
    [FromQuery(Name = "personne")]
    public string? Person { get; set; }

    /// <summary>The same, from a link of the list.</summary>
    [FromQuery(Name = "compte")]
    public Guid? UserId { get; set; }

    [FromQuery(Name = "objet")]
    public string? Kind { get; set; }

    [FromQuery(Name = "identifiant")]
    public Guid? SubjectId { get; set; }

    [FromQuery(Name = "categorie")]
    public string? Category { get; set; }

    [FromQuery(Name = "du")]
    public DateOnly? From { get; set; }

    [FromQuery(Name = "au")]
    public DateOnly? Through { get; set; }

    [FromQuery(Name = "apres")]
    public string? After { get; set; }

    public bool Any => Person is not null || UserId is not null || Kind is not null || SubjectId is not null || Category is not null
        || From is not null || Through is not null;

    /// <summary>The same search as route values, optionally from a cursor on.</summary>
    public Dictionary<string, string> ToRoute(string? after = null)
    {
        var values = new Dictionary<string, string?>
        {
            ["personne"] = Person,
            ["compte"] = UserId?.ToString("D"),
            ["objet"] = Kind,
            ["identifiant"] = SubjectId?.ToString("D"),
            ["categorie"] = Category,
            ["du"] = From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["au"] = Through?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            ["apres"] = after,
        };
        return values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value!);
    }
}
