using CQ.Contents.Services.Editing;

namespace CQ.Contents.ViewModels;

public sealed record LinksPage(string Words, IReadOnlyList<FoundLink> Links);
