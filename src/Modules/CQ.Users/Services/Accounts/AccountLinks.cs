using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CQ.Users.Services.Accounts;

/// <summary>Paths of the links in mails. They open a page; what they are for happens when its button is pressed.</summary>
internal static class AccountLinks
{
    public static string Confirm(Guid userId, string token) => Path("/compte/confirmation", userId, token);

    public static string ChoosePassword(Guid userId, string token) => Path("/compte/nouveau-mot-de-passe", userId, token);

    public static string ConfirmNewAddress(Guid userId, string token) => Path("/compte/adresse/confirmation", userId, token);

    /// <summary>The token of a link, or an empty one, which is never valid.</summary>
    public static string TokenOf(string? code)
    {
        try
        {
            return code is null ? "" : Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(code));
        }
        catch (FormatException)
        {
            return "";
        }
    }

    private static string Path(string page, Guid userId, string token) =>
        $"{page}?personne={userId:N}&code={WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(token))}";
}
