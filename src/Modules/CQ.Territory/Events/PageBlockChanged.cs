namespace CQ.Territory.Events;

/// <summary>A block that editors wrote was added, changed or removed. <paramref name="Files"/>: all files of the media library that it shows or links now.</summary>
public sealed record PageBlockChanged(Guid BlockId, IReadOnlyList<Guid> Files);
