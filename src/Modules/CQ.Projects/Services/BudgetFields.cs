using CQ.Projects.Data;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What is bought, and for how much.</summary>
public sealed record BudgetFields(Purchase? Purchase, string CostText) : DraftFields
{
    public override bool IsTooLong => IsOver(CostText, Lengths.Typed);

    protected override string Content => Join(Purchase?.ToString() ?? "", CostText);

    public static BudgetFields Of(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        return new BudgetFields(draft.Purchase, draft.CostText);
    }

    public override void WriteTo(ProjectDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (draft.Purchase, draft.CostText) = (Purchase, CostText);
    }
}
