using CQ.Workflows.Graphs;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Admin;

/// <summary>A workflow and the version of it that is shown.</summary>
public sealed record TypeDetail(WorkflowType Type, int Number, WorkflowDefinition Definition, IReadOnlyList<VersionLine> Versions);
