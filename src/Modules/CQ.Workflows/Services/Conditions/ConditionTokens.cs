using System.Text.RegularExpressions;

namespace CQ.Workflows.Services.Conditions;

/// <summary>Cuts a condition into words.</summary>
internal static partial class ConditionTokens
{
    public static IReadOnlyList<ConditionToken> Split(string expression) => [.. Words().Matches(expression).Select(Token)];

    private static ConditionToken Token(Match match) => match switch
    {
        _ when match.Groups["and"].Success => new(TokenKind.And, match.Value),
        _ when match.Groups["bool"].Success => new(TokenKind.Boolean, match.Value),
        _ when match.Groups["name"].Success => new(TokenKind.Name, match.Value),
        _ when match.Groups["number"].Success => new(TokenKind.Number, match.Value),
        _ when match.Groups["text"].Success => new(TokenKind.Text, match.Value[1..^1]),
        _ when match.Groups["op"].Success => new(TokenKind.Operator, match.Value == "==" ? "=" : match.Value),
        _ => new(TokenKind.Unknown, match.Value),
    };

    [GeneratedRegex(
        @"(?<and>\band\b|&&)|(?<bool>\b(?:true|false)\b)|(?<name>[A-Za-z][A-Za-z0-9_]*(?:\.[A-Za-z][A-Za-z0-9_]*)*)|(?<number>-?\d+(?:\.\d+)?)|(?<text>'[^']*')|(?<op><=|>=|!=|==|<|>|=)|(?<unknown>\S+)")]
    private static partial Regex Words();
}
