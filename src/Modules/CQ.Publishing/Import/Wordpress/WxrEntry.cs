namespace CQ.Publishing.Import.Wordpress;

/// <summary>One step through a file: an item, or why there is none.</summary>
public sealed record WxrEntry(WxrItem? Item, WxrFault? Fault);
