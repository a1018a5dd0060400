using CQ.Mvc.Paging;
using CQ.Workflows.Models;
using CQ.Workflows.Services.Admin;

namespace CQ.Workflows.ViewModels;

/// <summary>A page of the list of instances.</summary>
public sealed record InstancesPage(InstanceStatus? Status, string? TypeKey, IReadOnlyList<TypeLine> Types, Page<InstanceLine> Lines);
