namespace CQ.Publishing.Import.Wordpress;

/// <summary>A comment of the old site.</summary>
/// <param name="ParentId">The comment it answers; 0 or empty for the first of a thread.</param>
/// <param name="IsApproved">Everyone could read it.</param>
/// <param name="IsPingback">Written by another site's program.</param>
public sealed record WxrComment(string Id, string ParentId, string Author, string Text, bool IsApproved, bool IsPingback);
