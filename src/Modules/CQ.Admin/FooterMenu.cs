using CQ.Abstractions.Navigation;
using CQ.Abstractions.Settings;
using CQ.Admin.Models;
using Microsoft.Extensions.Localization;

namespace CQ.Admin;

/// <summary>What the law wants at the foot of every page; the accessibility status stands in the link itself (A1).</summary>
internal sealed class FooterMenu(IStringLocalizer<Texts> T, ISiteSettings settings) : INavigationProvider
{
    public async ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name != MenuNames.Footer)
            return;
        var texts = await settings.GetAsync<LegalTexts>();
        builder
            .Add(T["Contact"], "~/contact", "mail", 900)
            .Add(T["Mentions légales"], "~/mentions-legales", "scale", 910)
            .Add(T["Vie privée"], "~/confidentialite", "lock", 920)
            .Add(T[texts.AccessibilityStatus.FooterText()], "~/accessibilite", "accessibility", 930);
    }
}
