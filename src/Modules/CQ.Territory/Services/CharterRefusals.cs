using CQ.Abstractions.Values;
using CQ.Territory.Models;

namespace CQ.Territory.Services;

/// <summary>
/// What an act is told when the charter does not say. Modules that show these refusals have the two sentences in their own texts, because a
/// refusal is translated by the module whose screen shows it.
/// </summary>
public static class CharterRefusals
{
    public const string NoneInForceText = "Aucune charte n’est en vigueur à cette date. La coordination la publie dans Administration, Charte.";

    public const string UnsetText = "La charte en vigueur ne fixe pas « {0} ». La coordination le règle dans Administration, Charte.";

    public static Refusal NoneInForce() => new(NoneInForceText);

    public static Refusal Unset(CharterParameter parameter)
    {
        ArgumentNullException.ThrowIfNull(parameter);
        return new Refusal(UnsetText, null, parameter.Label);
    }
}
