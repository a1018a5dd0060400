namespace CQ.Publishing.Import.Wordpress;

/// <summary>An author as the old site knew them.</summary>
public sealed record WxrAuthor(string Login, string Email, string DisplayName);
