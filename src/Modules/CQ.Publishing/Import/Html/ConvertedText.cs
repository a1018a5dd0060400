namespace CQ.Publishing.Import.Html;

/// <param name="Text">Markdown; holds no HTML.</param>
public sealed record ConvertedText(string Text, HtmlNotes Notes);
