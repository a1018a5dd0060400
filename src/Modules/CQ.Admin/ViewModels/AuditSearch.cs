using Microsoft.AspNetCore.Mvc;

namespace CQ.Admin.ViewModels;

/// <summary>The filters of the journal, as its address carries them.</summary>
public sealed class AuditSearch
{
    /// <summary>A person's address, typed.</summary>
    [FromQuery(Name = AuditKeys.Person)]
    public string? Person { get; set; }

    /// <summary>The same, from a link of the list.</summary>
    [FromQuery(Name = AuditKeys.User)]
    public Guid? UserId { get; set; }

    [FromQuery(Name = AuditKeys.Kind)]
    public string? Kind { get; set; }

    [FromQuery(Name = AuditKeys.Subject)]
    public Guid? SubjectId { get; set; }

    [FromQuery(Name = AuditKeys.Category)]
    public string? Category { get; set; }

    [FromQuery(Name = AuditKeys.From)]
    public DateOnly? From { get; set; }

    [FromQuery(Name = AuditKeys.Through)]
    public DateOnly? Through { get; set; }

    [FromQuery(Name = AuditKeys.After)]
    public string? After { get; set; }

    public bool Any => Person is not null || UserId is not null || Kind is not null || SubjectId is not null || Category is not null
        || From is not null || Through is not null;

    /// <summary>The same search as route values, optionally from a cursor on.</summary>
    public Dictionary<string, string> ToRoute(string? after = null)
    {
        var values = new Dictionary<string, string?>
        {
            [AuditKeys.Person] = Person,
            [AuditKeys.User] = UserId?.ToString("D"),
            [AuditKeys.Kind] = Kind,
            [AuditKeys.Subject] = SubjectId?.ToString("D"),
            [AuditKeys.Category] = Category,
            [AuditKeys.From] = From?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [AuditKeys.Through] = Through?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            [AuditKeys.After] = after,
        };
        return values.Where(v => !string.IsNullOrWhiteSpace(v.Value)).ToDictionary(v => v.Key, v => v.Value!);
    }
}
