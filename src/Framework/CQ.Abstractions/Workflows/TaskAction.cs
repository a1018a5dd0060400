namespace CQ.Abstractions.Workflows;

/// <summary>A way to decide a task; its key is the outcome of the activity.</summary>
/// <param name="Label">Words on the button: a verb.</param>
public sealed record TaskAction(string Key, BilingualText Label, CommentRule Comment = CommentRule.Optional, TaskTone Tone = TaskTone.Primary);
