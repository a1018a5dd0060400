using System.ComponentModel.DataAnnotations;
using CQ.Projects.Data;
using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Projects.ViewModels;

/// <summary>Second step: where it takes place.</summary>
public sealed class PlaceForm : StepForm
{
    [Display(Name = "Dans quel quartier ?", Description = "Le conseil de ce quartier se prononcera. N’importe qui peut proposer un projet, sans en être membre.")]
    public string? CouncilId { get; set; }

    [Display(Name = "Lieu précis", Description = "Une adresse, une rue, une place ou un équipement.")]
    [StringLength(Lengths.Place, ErrorMessage = "Le lieu dépasse {1} caractères.")]
    public string? Place { get; set; }

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Councils { get; set; } = [];

    public static PlaceForm Of(PlaceFields fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        return new PlaceForm { CouncilId = fields.CouncilId?.ToString(), Place = fields.Place, Seen = fields.Trace };
    }

    /// <summary>A quartier that is not among those offered is none: the step will ask again.</summary>
    public override PlaceFields ToFields() => new(
        Councils.Any(c => string.Equals(c.Value, CouncilId, StringComparison.OrdinalIgnoreCase)) ? Guid.Parse(CouncilId!) : null,
        Place ?? "");
}
