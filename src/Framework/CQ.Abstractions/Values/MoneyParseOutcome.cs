namespace CQ.Abstractions.Values;

/// <summary>What came of reading an amount; each but Ok has its sentence in <c>MoneyMessages</c> of CQ.Mvc.</summary>
public enum MoneyParseOutcome
{
    Ok,
    Empty,
    NotANumber,
    Negative,
    TooPrecise,
    TooLarge,
}
