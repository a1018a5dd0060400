using CQ.Abstractions.Workflows;

namespace CQ.Budgets.Workflows;

/// <summary>
/// Properties of <see cref="CommitActivity"/>: names of declared values, resolved when it is executed. Without an act of its own it commits under the
/// charter's standing act.
/// </summary>
/// <param name="Amount">A value of type Money.</param>
/// <param name="Section">A value of type Text: <c>Investment</c> or <c>Operating</c>.</param>
/// <param name="Council">A scope expression.</param>
/// <param name="ActReference">A value of type Text; then <paramref name="ActDate"/> (Day) and <paramref name="ActSignatory"/> (Text) are needed too.</param>
internal sealed record CommitBody(
    string Amount, string Section, string Council = "subject.council", string? ActReference = null, string? ActDate = null, string? ActSignatory = null)
{
    public bool HasAct => ActReference is not null;

    public void Check(ActivityValidation validation)
    {
        validation.CheckValue(nameof(Amount), Amount, WorkflowValueType.Money);
        validation.CheckValue(nameof(Section), Section, WorkflowValueType.Text);
        validation.CheckScope(nameof(Council), Council);
        foreach (var (key, name, type) in new[]
        {
            (nameof(ActReference), ActReference, WorkflowValueType.Text),
            (nameof(ActDate), ActDate, WorkflowValueType.Day),
            (nameof(ActSignatory), ActSignatory, WorkflowValueType.Text),
        })
        {
            if (name is not null)
                validation.CheckValue(key, name, type);
            else if (ActReference is not null || ActDate is not null || ActSignatory is not null)
                validation.Error(key, "reference, date and signatory of the act go together");
        }
    }
}
