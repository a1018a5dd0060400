using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Agenda;

/// <summary>French words of the choices, keys of their translations.</summary>
public static class EventLabels
{
    public static string Of(EventKind kind) => kind switch
    {
        EventKind.PublicMeeting => "Réunion publique",
        EventKind.CouncilMeeting => "Réunion du conseil",
        EventKind.Workshop => "Atelier",
        EventKind.Walk => "Balade, visite",
        EventKind.Party => "Fête",
        EventKind.Training => "Formation",
        _ => "Autre rendez-vous",
    };

    public static string Of(EventMode mode) => mode switch
    {
        EventMode.OnSite => "Sur place",
        EventMode.Remote => "À distance",
        _ => "Sur place ou à distance",
    };

    public static string Of(EventRepeat repeat) => repeat switch
    {
        EventRepeat.Never => "Une seule fois",
        EventRepeat.Daily => "Tous les jours",
        EventRepeat.Weekly => "Chaque semaine",
        EventRepeat.MonthlyByDay => "Chaque mois, à la même date",
        EventRepeat.MonthlyByWeekday => "Chaque mois, le même jour de la même semaine",
        _ => "Chaque mois, le dernier jour de ce nom",
    };

    public static string Of(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => "Lundi",
        DayOfWeek.Tuesday => "Mardi",
        DayOfWeek.Wednesday => "Mercredi",
        DayOfWeek.Thursday => "Jeudi",
        DayOfWeek.Friday => "Vendredi",
        DayOfWeek.Saturday => "Samedi",
        _ => "Dimanche",
    };
}
