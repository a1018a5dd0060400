using System.Net.Mail;
using System.Text.RegularExpressions;
using CQ.Abstractions.Values;
using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Contacts;

/// <summary>What is typed on a card, cleaned and checked. Pure.</summary>
public sealed partial record ContactWords(string Role, string Phone, string Email, string Address)
{
    public static Outcome<ContactWords> Of(string? role, string? phone, string? email, string? address)
    {
        var words = new ContactWords(OneLine(role), OneLine(phone), OneLine(email), OneLine(address));
        if (words.Role.Length > DirectoryCard.RoleLength)
            return new Refusal("Le rôle tient en {0} caractères.", nameof(Role), DirectoryCard.RoleLength);
        if (words.Phone.Length > DirectoryCard.PhoneLength || (words.Phone.Length > 0 && !Number().IsMatch(words.Phone)))
            return new Refusal("Écrivez un numéro de téléphone, par exemple 01 23 45 67 89.", nameof(Phone));
        if (words.Email.Length > DirectoryCard.EmailLength || (words.Email.Length > 0 && !IsAddress(words.Email)))
            return new Refusal("Écrivez une adresse électronique, par exemple nom@exemple.fr.", nameof(Email));
        if (words.Address.Length > DirectoryCard.AddressLength)
            return new Refusal("L’adresse tient en 200 caractères.", nameof(Address));
        return words;
    }

    public static string OneLine(string? text) =>
        string.Join(' ', string.Concat((text ?? "").Where(c => !char.IsControl(c) || char.IsWhiteSpace(c))).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static bool IsAddress(string text) => MailAddress.TryCreate(text, out var address) && address.Address == text && address.Host.Contains('.', StringComparison.Ordinal);

    [GeneratedRegex(@"^\+?[0-9][0-9 .()/-]{3,}$")]
    private static partial Regex Number();
}
