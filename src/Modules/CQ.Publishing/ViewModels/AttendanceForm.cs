namespace CQ.Publishing.ViewModels;

public sealed class AttendanceForm
{
    /// <summary>The registrations that stood on the page: what is not ticked among them was absent.</summary>
    public IReadOnlyList<Guid>? Shown { get; set; }

    public IReadOnlyList<Guid>? Present { get; set; }
}
