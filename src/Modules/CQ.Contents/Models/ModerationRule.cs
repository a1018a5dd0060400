namespace CQ.Contents.Models;

/// <summary>The rule that a comment is said to break. What each means to readers is in <see cref="Services.ModerationWords"/>.</summary>
public enum ModerationRule
{
    Insult,
    Hatred,
    PersonalData,
    Unlawful,
    Advertising,
    OffTopic,
}
