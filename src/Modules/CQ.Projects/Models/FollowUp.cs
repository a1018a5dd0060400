namespace CQ.Projects.Models;

/// <summary>The rules of following a committed project: when it is due, when it is late, and when somebody should be told.</summary>
public static class FollowUp
{
    /// <summary>So many days without any exchange, milestone or delay, and so many between two reminders.</summary>
    public const int PeriodDays = 60;

    /// <summary>Two years after the commitment (R188).</summary>
    public static DateOnly DueOn(DateOnly committedOn) => committedOn.AddMonths(Project.MaximumMonths);

    /// <summary>Its due day or the one of its state has passed, or a milestone's.</summary>
    public static bool IsLate(Project project, bool hasLateMilestone, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(project);
        return !project.IsEnded && (hasLateMilestone || project.DueOn < today || project.ExpectedBy < today);
    }

    public static bool IsOverdue(DateOnly? dueOn, DateOnly today) => dueOn < today;

    public static bool IsQuiet(DateOnly lastNews, DateOnly today) => lastNews.AddDays(PeriodDays) <= today;

    /// <param name="toldOn">Day number of the last reminder; null when there was none.</param>
    public static bool MayTell(long? toldOn, DateOnly today) => toldOn is null || today.DayNumber - toldOn >= PeriodDays;
}
