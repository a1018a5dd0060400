using CQ.Notifications.Models;

namespace CQ.Notifications.ViewModels;

/// <summary>The states in words, in the address, and as tag and icon (docs/look.md).</summary>
public static class OutboxStateTexts
{
    private static readonly (OutboxState State, string Key, string Name, string Tag, string Icon)[] All =
    [
        (OutboxState.Waiting, "attente", "En attente", "tag--info", "clock"),
        (OutboxState.Failed, "echec", "En échec", "tag--bad", "alert-triangle"),
        (OutboxState.Sent, "envoyes", "Envoyé", "tag--good", "check"),
        (OutboxState.GivenUp, "abandonnes", "Abandonné", "", "ban"),
    ];

    public static IReadOnlyList<OutboxState> States { get; } = [.. All.Select(a => a.State)];

    public static OutboxState? Parse(string? key)
    {
        foreach (var entry in All)
        {
            if (entry.Key == key)
                return entry.State;
        }

        return null;
    }

    public static string Key(this OutboxState state) => Of(state).Key;

    public static string Name(this OutboxState state) => Of(state).Name;

    public static string Tag(this OutboxState state) => Of(state).Tag;

    public static string Icon(this OutboxState state) => Of(state).Icon;

    private static (OutboxState State, string Key, string Name, string Tag, string Icon) Of(OutboxState state) => All.First(a => a.State == state);
}
