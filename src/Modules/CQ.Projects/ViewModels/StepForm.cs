using CQ.Projects.Services;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>What the steps of the form have in common.</summary>
public abstract class StepForm
{
    public const string GoOn = "continuer";

    public const string Later = "plus-tard";

    /// <summary>Trace of the step as it was shown.</summary>
    public string? Seen { get; set; }

    /// <summary>The button that was pressed.</summary>
    public string? Act { get; set; }

    [BindNever]
    [ValidateNever]
    public DraftHead Head { get; set; } = null!;

    public abstract DraftFields ToFields();
}
