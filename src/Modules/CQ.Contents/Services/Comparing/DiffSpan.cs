namespace CQ.Contents.Services.Comparing;

/// <summary>Words of a line that stayed, or that only this side has.</summary>
public sealed record DiffSpan(string Text, bool IsChanged);
