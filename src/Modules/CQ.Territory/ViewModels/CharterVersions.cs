using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>The versions of the charter, newest first.</summary>
public sealed record CharterVersions(IReadOnlyList<Charter> Versions, DateOnly Today);
