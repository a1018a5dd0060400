using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>The door of the form.</summary>
/// <param name="MayCarry">False for accounts of the institution (R56), who are told before they type.</param>
/// <param name="Neighbourhood">Slug of the quartier one comes from.</param>
public sealed record StartPage(bool MayCarry, IReadOnlyList<ProjectDraft> Drafts, string? Neighbourhood);
