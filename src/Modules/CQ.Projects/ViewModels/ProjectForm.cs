using CQ.Projects.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Projects.ViewModels;

/// <summary>A form about a project, which stands above it.</summary>
public abstract class ProjectForm
{
    [BindNever]
    [ValidateNever]
    public Project Project { get; set; } = null!;
}
