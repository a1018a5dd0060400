namespace CQ.Territory.Models;

/// <summary>How a parameter of the charter is typed and said.</summary>
public enum CharterParameterKind
{
    Money,

    /// <summary>Typed in percent, kept in basis points.</summary>
    Share,

    Number,

    Flag,

    Choice,

    Act,
}
