namespace CQ.Budgets.ViewModels;

/// <summary>The module's front page in the back office.</summary>
/// <param name="Waiting">Proposals that wait; for those who may see them.</param>
/// <param name="MayOpen">Years whose credits may be opened: this one and the next.</param>
public sealed record BudgetOfficePage(
    int? Year, IReadOnlyList<int> Years, IReadOnlyList<CouncilFigures> Councils, int Waiting, IReadOnlyList<int> MayOpen, bool MayPropose, bool MaySeeProposals);
