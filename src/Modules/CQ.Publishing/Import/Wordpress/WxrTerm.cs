namespace CQ.Publishing.Import.Wordpress;

/// <summary>A category or a tag.</summary>
public sealed record WxrTerm(string Slug, string Name);
