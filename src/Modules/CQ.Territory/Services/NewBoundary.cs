namespace CQ.Territory.Services;

/// <summary>An outline and the act that decides it (L2).</summary>
public sealed record NewBoundary(string GeoJson, DateOnly From, string ActReference, DateOnly? ActDate = null, string Note = "");
