using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing;

/// <summary>The module's entries of the public site.</summary>
internal sealed class PublicMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Main)
            builder.Add(T["Actualités"], "~/actualites", "newspaper", 14);
        return ValueTask.CompletedTask;
    }
}
