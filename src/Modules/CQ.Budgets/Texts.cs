namespace CQ.Budgets;

/// <summary>Marker of the module's texts: French in place, English in Resources/Texts.en.resx.</summary>
public sealed class Texts;
