using CQ.Abstractions.Data;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Admin;

/// <summary>An instance in the list. <paramref name="Subject"/> is null when the viewer may not read what it is about.</summary>
public sealed record InstanceLine(WorkflowInstance Instance, string Type, int Number, SubjectInfo? Subject);
