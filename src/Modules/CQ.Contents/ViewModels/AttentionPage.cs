using CQ.Contents.Services.Editing;

namespace CQ.Contents.ViewModels;

public sealed record AttentionPage(IReadOnlyList<AttentionList> Lists);
