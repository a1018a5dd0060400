namespace CQ.Contents.Services.Comparing;

/// <summary>A stretch that two sequences have in common.</summary>
public readonly record struct MatchRun(int Left, int Right, int Length);
