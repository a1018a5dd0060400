using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>A group, as other modules need it.</summary>
public sealed record GroupInfo(Guid Id, GroupKind Kind, string Slug, string Name, Guid? CouncilId, bool IsPublicBody, DateOnly? ClosedOn);
