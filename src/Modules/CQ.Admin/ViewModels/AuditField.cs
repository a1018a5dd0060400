using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Admin.ViewModels;

/// <summary>
/// A filter of the journal. Not a <c>field</c> tag helper: its key in the address is French, the property's name is not.
/// </summary>
public sealed record AuditField(
    string Key, string Label, string Type, string? Value, string? Error, IReadOnlyList<SelectListItem>? Items = null, string? Empty = null);
