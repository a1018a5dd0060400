using CQ.Abstractions.People;
using CQ.Admin.Models;

namespace CQ.Admin.ViewModels;

/// <summary>A page of the footer.</summary>
/// <param name="Language">Language the text is really in.</param>
/// <param name="Status">On the accessibility page only.</param>
/// <param name="Purposes">On the privacy page only.</param>
public sealed record LegalPageView(
    LegalPage Page, string Text, string Language, string ContactEmail, AccessibilityStatus? Status, IReadOnlyList<Purpose> Purposes);
