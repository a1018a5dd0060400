namespace CQ.Abstractions.Workflows;

/// <summary>
/// The file that a module shows on the decision page of tasks about its subjects: what is proposed, the balance before and after. Being a candidate
/// opens the file: the view component reads it through the task, with a condition of its own in the query.
/// </summary>
public interface ITaskPage
{
    /// <summary>Kind of subject it knows.</summary>
    string SubjectKind { get; }

    /// <summary>Name of a view component with one argument, <c>task</c>, a <see cref="HumanTaskInfo"/>.</summary>
    string ViewComponent { get; }
}
