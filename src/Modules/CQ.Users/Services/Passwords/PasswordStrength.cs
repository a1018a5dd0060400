using System.Text;
using CQ.Abstractions.Values;
using CQ.Users.Models;

namespace CQ.Users.Services.Passwords;

/// <summary>
/// The password rule (requirements §2.6, S1–S3): at least 50 bits, because attempts are throttled; never one of the usual passwords; not
/// one's own name or address. No renewal is ever asked for. Pure: the same answer for the same words.
/// </summary>
public static class PasswordStrength
{
    public const double RequiredBits = 50;

    /// <summary>Longer ones would only cost time to hash.</summary>
    public const int MaximumLength = 200;

    /// <summary>Why a password is refused, or null when it may be used.</summary>
    public static Refusal? Check(string? password, string email, string displayName, string? field = null)
    {
        if (string.IsNullOrWhiteSpace(password))
            return new Refusal("Choisissez un mot de passe.", field);
        if (password.Length > MaximumLength)
            return new Refusal("Ce mot de passe est trop long : {0} caractères au plus.", field, MaximumLength);
        if (IsCommon(password))
            return new Refusal("Ce mot de passe est l’un des plus utilisés, donc l’un des premiers essayés. Prenez quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.", field);
        if (ContainsOwn(password, email, displayName))
            return new Refusal("Ce mot de passe contient votre nom ou votre adresse, que d’autres connaissent. Prenez quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.", field);
        return Bits(password, Known(email, displayName)) < RequiredBits
            ? new Refusal("Ce mot de passe se devinerait trop vite. Prenez quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.", field)
            : null;
    }

    /// <summary>How many bits it takes, at best, to guess it: the cheapest way of putting it together from what attackers try.</summary>
    /// <param name="known">Words that someone who knows the person would try.</param>
    public static double Bits(string password, IReadOnlyCollection<string>? known = null)
    {
        ArgumentNullException.ThrowIfNull(password);
        var text = Normal(password);
        if (text.Length == 0)
            return 0;
        var folded = Folding.EachChar(text);
        // "abcabcabc" is worth "abc" and a count.
        for (var unit = 1; unit <= folded.Length / 2; unit++)
        {
            if (folded.Length % unit == 0 && Repeats(folded, unit))
                return new PasswordPieces(text[..unit], known ?? []).Cheapest() + Math.Log2((double)folded.Length / unit);
        }

        return new PasswordPieces(text, known ?? []).Cheapest();
    }

    private static bool IsCommon(string password)
    {
        var folded = Folding.EachChar(Normal(password));
        return CommonPasswords.RankOf(folded) is not null
            || Disguises.Undo(folded).Any(plain => CommonPasswords.RankOf(plain) is not null);
    }

    private static bool ContainsOwn(string password, string email, string displayName)
    {
        var folded = LettersAndDigits(password);
        var mailbox = LettersAndDigits(email.Split('@')[0]);
        var name = LettersAndDigits(displayName);
        return (mailbox.Length >= 4 && folded.Contains(mailbox, StringComparison.Ordinal))
            || (name.Length >= 4 && folded.Contains(name, StringComparison.Ordinal));
    }

    private static string[] Known(string email, string displayName) =>
        [.. email.Split('@', '.', '-', '_', '+').Concat(displayName.Split(' ', '-', '\'', '’'))
            .Select(w => Folding.EachChar(Normal(w)))
            .Where(w => w.Length >= 3)
            .Distinct()];

    private static string Normal(string text)
    {
        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }

    private static string LettersAndDigits(string text) =>
        string.Concat(Folding.EachChar(Normal(text)).Where(char.IsLetterOrDigit));

    private static bool Repeats(string text, int unit)
    {
        for (var i = unit; i < text.Length; i++)
        {
            if (text[i] != text[i - unit])
                return false;
        }

        return true;
    }
}
