namespace CQ.Mvc;

/// <summary>Marker of the texts in Resources/MvcTexts.*.resx. French is written in place; English lies in the .resx.</summary>
public sealed class MvcTexts;
