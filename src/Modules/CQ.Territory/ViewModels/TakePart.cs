namespace CQ.Territory.ViewModels;

/// <summary>A text in Markdown and the language it is in.</summary>
public sealed record TakePart(string Text, string Language);
