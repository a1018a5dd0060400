namespace CQ.Publishing.ViewModels;

/// <summary>The directory of one of the viewer's circles.</summary>
/// <param name="OnlyOne">Of one card, to which a search led.</param>
public sealed record DirectoryPage(IReadOnlyList<DirectoryCircle> Circles, DirectoryCircle Circle, IReadOnlyList<ContactCard> People, string? Next, IReadOnlyList<ContactCard> Outside, bool MayManage, bool OnlyOne);
