using System.ComponentModel.DataAnnotations;
using CQ.Publishing.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Publishing.ViewModels;

public sealed class DirectoryCardForm
{
    [Display(Name = "Rôle", Description = "Ce que vous faites dans le conseil, ou ce pour quoi on peut vous appeler.")]
    public string? Role { get; set; }

    [Display(Name = "Téléphone")]
    public string? Phone { get; set; }

    [Display(Name = "Adresse électronique", Description = "Celle que vous voulez montrer ; celle de votre compte n’est jamais montrée.")]
    public string? Email { get; set; }

    [Display(Name = "Adresse")]
    public string? Address { get; set; }

    /// <summary>Ticked boxes: the circle's id and the field, <c>{id:N}:Phone</c>.</summary>
    public IReadOnlyList<string>? Shown { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<DirectoryCircle> Circles { get; set; } = [];

    [BindNever]
    [ValidateNever]
    public bool HasCard { get; set; }

    public static string Box(Guid circleId, ContactField field) => $"{circleId:N}:{field}";

    public IReadOnlyList<(Guid CircleId, ContactField Field)> Ticked() =>
    [
        .. from box in Shown ?? []
           let parts = box.Split(':')
           where parts.Length == 2 && Guid.TryParseExact(parts[0], "N", out _) && Enum.TryParse<ContactField>(parts[1], out var known) && Enum.IsDefined(known)
           select (Guid.ParseExact(parts[0], "N"), Enum.Parse<ContactField>(parts[1])),
    ];
}
