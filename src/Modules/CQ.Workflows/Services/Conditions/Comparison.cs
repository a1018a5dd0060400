using System.Globalization;
using CQ.Abstractions.Values;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Conditions;

/// <summary>Two operands and what must hold between them. The left one is a declared value; it gives the type of a literal on the right.</summary>
internal sealed class Comparison
{
    private readonly string _left;
    private readonly string _operator;
    private readonly string? _rightName;
    private readonly WorkflowValue? _literal;

    private Comparison(string left, string op, string? rightName, WorkflowValue? literal) =>
        (_left, _operator, _rightName, _literal) = (left, op, rightName, literal);

    public static Comparison? Parse(IReadOnlyList<ConditionToken> tokens, Func<string, WorkflowValueType?> typeOf, Action<string> error)
    {
        if (tokens is [{ Kind: TokenKind.Name } alone])
        {
            if (typeOf(alone.Text) is not { } type)
                return null;
            if (type == WorkflowValueType.Boolean)
                return new Comparison(alone.Text, "=", null, WorkflowValue.Of(true));
            error($"'{alone.Text}' is a {type} and no yes or no: compare it with something");
            return null;
        }

        if (tokens is not [{ Kind: TokenKind.Name } left, { Kind: TokenKind.Operator } op, { Kind: not (TokenKind.Operator or TokenKind.And) } right])
        {
            error("a value, an operator (< <= = != >= >) and a value or a constant are expected");
            return null;
        }

        var (leftType, rightType) = (typeOf(left.Text), right.Kind == TokenKind.Name ? typeOf(right.Text) : null);
        if (leftType is not { } known || (right.Kind == TokenKind.Name && rightType is null))
            return null;
        return Typed(left.Text, known, op.Text, right, rightType, error);
    }

    public bool Holds(Func<string, WorkflowValue> value)
    {
        var order = value(_left).CompareTo(_literal ?? value(_rightName!));
        return _operator switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            "=" => order == 0,
            "!=" => order != 0,
            ">=" => order >= 0,
            _ => order > 0,
        };
    }

    private static Comparison? Typed(
        string left, WorkflowValueType type, string op, ConditionToken right, WorkflowValueType? rightType, Action<string> error)
    {
        if (type == WorkflowValueType.People)
            error($"'{left}' names people and cannot be compared");
        else if (type == WorkflowValueType.Boolean && op is not ("=" or "!="))
            error($"'{left}' is yes or no: only = and != apply");
        else if (rightType is not null && rightType != type)
            error($"'{left}' is a {type} and '{right.Text}' a {rightType}");
        else if (rightType is not null)
            return new Comparison(left, op, right.Text, null);
        else if (Literal(type, right) is { } literal)
            return new Comparison(left, op, null, literal);
        else
            error($"'{right.Text}' is no {type}, as '{left}' is");
        return null;
    }

    private static WorkflowValue? Literal(WorkflowValueType type, ConditionToken token) => (type, token.Kind) switch
    {
        (WorkflowValueType.Money, TokenKind.Number) when decimal.Parse(token.Text, CultureInfo.InvariantCulture) * 100 is var cents
            && cents == decimal.Truncate(cents) && Math.Abs(cents) < 1e15m => WorkflowValue.Of(new Money((long)cents)),
        (WorkflowValueType.Number, TokenKind.Number) when long.TryParse(token.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) =>
            WorkflowValue.Of(number),
        (WorkflowValueType.Text, TokenKind.Text) => WorkflowValue.Of(token.Text),
        (WorkflowValueType.Boolean, TokenKind.Boolean) => WorkflowValue.Of(token.Text == "true"),
        (WorkflowValueType.Day, TokenKind.Text) when DateOnly.TryParseExact(token.Text, "yyyy-MM-dd", out var day) => WorkflowValue.Of(day),
        _ => null,
    };
}
