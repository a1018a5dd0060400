namespace CQ.Publishing;

/// <summary>Names the module's texts.</summary>
public sealed class Texts;
