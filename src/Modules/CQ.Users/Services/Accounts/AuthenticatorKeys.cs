using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CQ.Users.Services.Accounts;

/// <summary>Protects the secrets of authenticator applications with the tenant's key, so that a copy of the table is of no use.</summary>
public sealed class AuthenticatorKeys(IDataProtectionProvider protection)
{
    private readonly IDataProtector _protector = protection.CreateProtector("CQ.Users.AuthenticatorKey");

    public string Protect(string key) => _protector.Protect(key);

    /// <summary>Null when the key ring that protected it is gone.</summary>
    public string? Unprotect(string value)
    {
        try
        {
            return _protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
