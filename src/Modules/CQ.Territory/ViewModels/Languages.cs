using System.Globalization;
using CQ.Abstractions.Tenants;

namespace CQ.Territory.ViewModels;

/// <summary>Texts that people write here are in the tenant's language: a page in another one says so around them (A9).</summary>
public static class Languages
{
    /// <summary>Value of <c>lang</c>, or null when the page speaks it already.</summary>
    public static string? OfTexts(Tenant tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return tenant.Culture == CultureInfo.CurrentUICulture.TwoLetterISOLanguageName ? null : tenant.Culture;
    }
}
