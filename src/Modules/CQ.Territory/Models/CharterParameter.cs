namespace CQ.Territory.Models;

/// <summary>A parameter of the charter: its key, how screens name and explain it, its bounds, and where the rule comes from.</summary>
/// <param name="Key">As in the JSON and in form fields.</param>
/// <param name="Label">French, key of its translation.</param>
/// <param name="Unit">French plural after a number, or empty.</param>
/// <param name="Requirement">Number of the requirement, e.g. R58.</param>
/// <param name="Min">In euros for money, basis points for shares.</param>
public sealed record CharterParameter(
    string Key,
    CharterParameterKind Kind,
    string Label,
    string Unit,
    string Explanation,
    string Requirement,
    long Min,
    long Max,
    Func<CharterValues, object?> Read,
    Func<CharterValues, object?, CharterValues> Write)
{
    public bool IsSetIn(CharterValues values) => Read(values) is not null;
}
