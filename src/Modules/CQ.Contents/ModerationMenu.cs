using CQ.Abstractions.Navigation;
using Microsoft.Extensions.Localization;

namespace CQ.Contents;

/// <summary>The way to moderation.</summary>
internal sealed class ModerationMenu(IStringLocalizer<Texts> T) : INavigationProvider
{
    public ValueTask BuildNavigationAsync(string name, NavigationBuilder builder)
    {
        if (name == MenuNames.Admin)
        {
            builder.Add(
                T["Modération"], "~/admin/moderation", "shield-check", 640, Permissions.ModerateComments, T["Contenus"],
                T["Lire les commentaires signalés, les garder ou les masquer, répondre aux contestations."]);
        }

        return ValueTask.CompletedTask;
    }
}
