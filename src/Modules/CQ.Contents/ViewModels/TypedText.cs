namespace CQ.Contents.ViewModels;

public sealed record TypedText(string? Text);
