using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>What narrows the agenda, as its address says it.</summary>
public sealed record AgendaQuery(string? Quartier, string? Niveau, EventKind? Kind, AgendaView View, DateOnly? Month)
{
    public const string Mine = "mes-conseils";
    public const string Everyone = "public";

    public string ToPath()
    {
        var parts = new List<string>();
        if (View != AgendaView.Upcoming)
            parts.Add($"vue={(View == AgendaView.Month ? "mois" : "passe")}");
        if (View != AgendaView.Upcoming && Month is { } month)
            parts.Add($"mois={month:yyyy-MM}");
        if (Quartier is not null)
            parts.Add($"quartier={Uri.EscapeDataString(Quartier)}");
        if (Niveau is not null)
            parts.Add($"niveau={Uri.EscapeDataString(Niveau)}");
        if (Kind is { } kind)
            parts.Add($"type={AgendaPage.Kinds.First(k => k.Kind == kind).Slug}");
        return parts.Count == 0 ? "~/agenda" : "~/agenda?" + string.Join('&', parts);
    }
}
