namespace CQ.Contents.Services.Searching;

/// <summary>What search knows of an item beside its words.</summary>
/// <param name="Keywords">What identifies it: place, address.</param>
/// <param name="FileText">Words of its file.</param>
/// <param name="DatedAt">The day it is about; null: of its publication.</param>
public sealed record ContentSearchFacts(string Keywords = "", string FileText = "", DateTimeOffset? DatedAt = null);
