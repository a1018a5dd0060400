namespace CQ.Publishing.Import.Wordpress;

/// <summary>A place of the file that could not be read. What stands before and after it was.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Text">French sentence, key of the module's texts.</param>
public sealed record WxrFault(int Line, string Title, string Text);
