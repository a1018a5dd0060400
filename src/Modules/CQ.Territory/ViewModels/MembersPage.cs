using CQ.Territory.Services;

namespace CQ.Territory.ViewModels;

/// <summary>The members of one council, in the order they came; requests first.</summary>
public sealed record MembersPage(IReadOnlyList<CouncilInfo> Councils, CouncilInfo? Council, IReadOnlyList<MemberRow> Requests, IReadOnlyList<MemberRow> Members, Guid? Next);
