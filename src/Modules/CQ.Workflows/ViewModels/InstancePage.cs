using CQ.Workflows.Services.Admin;

namespace CQ.Workflows.ViewModels;

/// <summary>An instance in the back office.</summary>
public sealed record InstancePage(InstanceDetail Detail, bool MayManage);
