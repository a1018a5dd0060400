namespace CQ.Publishing.ViewModels;

/// <summary>How the agenda is shown.</summary>
public enum AgendaView
{
    Upcoming,
    Month,
    Past,
}
