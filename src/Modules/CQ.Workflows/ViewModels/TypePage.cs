using CQ.Workflows.Services.Admin;

namespace CQ.Workflows.ViewModels;

/// <summary>A workflow in the back office.</summary>
public sealed record TypePage(TypeDetail Detail, IReadOnlyDictionary<Guid, string> Names, bool MayManage);
