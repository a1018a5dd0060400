using CQ.Abstractions.Values;

namespace CQ.Mvc.Binding;

/// <summary>What to say when an amount cannot be read.</summary>
public static class MoneyMessages
{
    public static string For(MoneyParseOutcome outcome) => outcome switch
    {
        MoneyParseOutcome.Empty => "Indiquez un montant en euros.",
        MoneyParseOutcome.NotANumber => "Ce montant n’est pas lisible. Écrivez-le en chiffres, par exemple 1 499,99.",
        MoneyParseOutcome.Negative => "Le montant doit être positif.",
        MoneyParseOutcome.TooPrecise => "Un montant s’arrête aux centimes : deux chiffres après la virgule au plus.",
        MoneyParseOutcome.TooLarge => "Ce montant est trop élevé pour un projet de quartier. Vérifiez-le.",
        _ => "",
    };
}
