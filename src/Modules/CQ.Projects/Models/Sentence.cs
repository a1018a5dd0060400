namespace CQ.Projects.Models;

/// <summary>A French sentence, also the key of its translation, with what stands in its places. A rule makes it, a screen says it.</summary>
public sealed record Sentence(string Text, params object[] Arguments);
