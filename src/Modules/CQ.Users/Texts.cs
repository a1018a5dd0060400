namespace CQ.Users;

/// <summary>Marker of this module's texts.</summary>
public sealed class Texts;
