namespace CQ.Publishing.Import.Wordpress;

/// <summary>A part of the file: what stands before the first item, or an item.</summary>
/// <param name="IsWhole">False where the file ends inside it.</param>
/// <param name="IsTooLong">Only its beginning is there.</param>
internal sealed record WxrPiece(string Text, int Line, bool IsItem, bool IsWhole, bool IsTooLong);
