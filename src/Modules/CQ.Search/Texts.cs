namespace CQ.Search;

/// <summary>Marker of the texts in Resources/Texts.en.resx. French is written in place.</summary>
public sealed class Texts;
