namespace CQ.Mvc.Blocks;

/// <summary>The body whose page is drawn.</summary>
/// <param name="CouncilId">The council it belongs to.</param>
public sealed record GroupHome(Guid GroupId, Guid? CouncilId, string Slug, string Name);
