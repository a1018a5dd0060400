using CQ.Abstractions.Values;

namespace CQ.Users.Services.Accounts;

/// <summary>The rule of display names: something to call people by, never an address.</summary>
public static class DisplayNames
{
    public const int MaximumLength = 80;

    /// <summary>What stays in decisions and ledger when a person has gone (G2).</summary>
    public const string Erased = "Ancien membre";

    public static Refusal? Check(string? name, string? field = null)
    {
        var text = Clean(name);
        if (text.Length < 2)
            return new Refusal("Indiquez le nom sous lequel vous voulez paraître, d’au moins deux lettres.", field);
        if (text.Length > MaximumLength)
            return new Refusal("Ce nom est trop long : {0} caractères au plus.", field, MaximumLength);
        if (text.Contains('@', StringComparison.Ordinal))
            return new Refusal("N’écrivez pas d’adresse ici : ce nom sera vu de tous.", field);
        return text.Any(char.IsLetter) ? null : new Refusal("Ce nom doit contenir au moins une lettre.", field);
    }

    /// <summary>Without control characters and doubled spaces.</summary>
    public static string Clean(string? name) =>
        string.Join(' ', string.Concat((name ?? "").Select(c => char.IsControl(c) ? ' ' : c)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
