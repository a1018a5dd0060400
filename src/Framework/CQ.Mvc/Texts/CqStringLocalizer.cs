using System.Globalization;
using System.Resources;
using Microsoft.Extensions.Localization;

namespace CQ.Mvc.Texts;

/// <summary>
/// The French sentence is the key and its own translation; English comes from the module's <c>Resources/Texts.en.resx</c>. French typography and the
/// tenant's labels are applied to both.
/// </summary>
internal sealed class CqStringLocalizer(ResourceManager resources, TenantLabelReplacer labels) : IStringLocalizer
{
    public LocalizedString this[string name] => Find(name, []);

    public LocalizedString this[string name, params object[] arguments] => Find(name, arguments);

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures)
    {
        using var set = resources.GetResourceSet(CultureInfo.GetCultureInfo("en"), createIfNotExists: true, tryParents: false);
        return set is null
            ? []
            : set.Cast<System.Collections.DictionaryEntry>().Select(e => new LocalizedString((string)e.Key, (string)e.Value!)).ToList();
    }

    private LocalizedString Find(string name, object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(name);
        var culture = CultureInfo.CurrentUICulture;
        var french = culture.TwoLetterISOLanguageName == "fr";
        var found = french ? null : English(culture, name);
        var text = labels.Replace(found ?? name, isTemplate: arguments.Length > 0);
        if (arguments.Length > 0)
            text = string.Format(CultureInfo.CurrentCulture, text, arguments);
        return new LocalizedString(name, french ? FrenchTypography.Apply(text) : text, resourceNotFound: !french && found is null);
    }

    private string? English(CultureInfo culture, string name)
    {
        try
        {
            return resources.GetString(name, culture);
        }
        catch (MissingManifestResourceException)
        {
            return null;
        }
    }
}
