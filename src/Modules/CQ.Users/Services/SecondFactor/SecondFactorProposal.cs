using System.Security.Cryptography;
using CQ.Abstractions.Settings;
using CQ.Users.Models;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Html;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.SecondFactor;

/// <summary>
/// A secret offered to an authenticator application. It travels, protected, in the form that shows it and is kept only once a code proves that the
/// application has it: opening the page changes nothing.
/// </summary>
public sealed class SecondFactorProposal(IDataProtectionProvider protection, ISiteSettings settings, IStringLocalizer<Texts> texts)
{
    public string New(Guid userId) => Protector(userId).Protect(Totp.NewKey());

    /// <summary>The secret of a proposal made for this person, or null.</summary>
    public string? KeyOf(Guid userId, string? proposal)
    {
        try
        {
            return string.IsNullOrEmpty(proposal) ? null : Protector(userId).Unprotect(proposal);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public async Task<IHtmlContent> DrawAsync(User user, string key, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(user);
        var site = (await settings.GetAsync<SiteProfile>(ct)).SiteName;
        return QrCode.Svg(Totp.Uri(key, site.Length == 0 ? "CQ" : site, user.Email), texts["Code à lire avec l’application"]);
    }

    /// <summary>In groups of four, for typing by hand.</summary>
    public static string Readable(string key) => string.Join(' ', key.Chunk(4).Select(c => new string(c)));

    private IDataProtector Protector(Guid userId) => protection.CreateProtector("CQ.Users.SecondFactorProposal", userId.ToString("N"));
}
