using CQ.Publishing.Import;
using CQ.Publishing.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace CQ.Publishing.ViewModels;

/// <summary>An import: where it stands, its report, and what is asked next.</summary>
public sealed class ImportPage
{
    [BindNever]
    [ValidateNever]
    public ImportRun Run { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public ImportReport Report { get; set; } = null!;

    [BindNever]
    [ValidateNever]
    public string By { get; set; } = "";

    [BindNever]
    [ValidateNever]
    public IReadOnlyList<SelectListItem> Places { get; set; } = [];

    /// <summary>Where what no category sends elsewhere goes.</summary>
    public string Place { get; set; } = ImportForm.Sector;

    public List<ImportChoice> Choices { get; set; } = [];
}
