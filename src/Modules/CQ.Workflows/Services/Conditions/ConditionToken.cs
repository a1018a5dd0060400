namespace CQ.Workflows.Services.Conditions;

internal enum TokenKind
{
    Name,
    Number,
    Text,
    Boolean,
    Operator,
    And,
    Unknown,
}

/// <summary>A word of a condition.</summary>
internal readonly record struct ConditionToken(TokenKind Kind, string Text);
