using System.Net.Mail;
using CQ.Abstractions.Values;

namespace CQ.Users.Services.Accounts;

/// <summary>Whether an address can be written to, and the form by which it is looked up.</summary>
public static class EmailAddress
{
    public const int MaximumLength = 254;

    public static Refusal? Check(string? email, string? field = null) =>
        IsValid(email)
            ? null
            : new Refusal("Écrivez une adresse de courriel complète, comme prenom.nom@exemple.fr.", field);

    /// <summary>As Identity's normalizer writes it.</summary>
    public static string Normalize(string email)
    {
        ArgumentNullException.ThrowIfNull(email);
        return email.Trim().Normalize().ToUpperInvariant();
    }

    private static bool IsValid(string? email)
    {
        var text = email?.Trim() ?? "";
        return text.Length is > 4 and <= MaximumLength
            && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or '"' or ',' or ';')
            && MailAddress.TryCreate(text, out var parsed)
            && parsed.Address == text;
    }
}
