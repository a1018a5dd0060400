namespace CQ.Mvc.Notices;

/// <summary>A notice and its tone: success, info or warning.</summary>
public sealed record Notice(string Tone, string Text);
