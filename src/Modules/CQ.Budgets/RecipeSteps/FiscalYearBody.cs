using System.Text.Json.Nodes;

namespace CQ.Budgets.RecipeSteps;

/// <summary>
/// Body of the <c>FiscalYear</c> step. Amounts are text in euros. <paramref name="ForEachCouncil"/> gives every council the same; <paramref name="Credits"/>
/// names single ones, which then get their own.
/// </summary>
/// <param name="Year"><c>2026</c>, <c>"2026"</c>, or an instant from <c>now('-1y')</c>, whose year is meant.</param>
/// <param name="OpenedOn">Day of the entries; the first of January when absent, today when that has not come.</param>
internal sealed record FiscalYearBody(
    JsonNode Year, string ActReference, string ActDate, string ActSignatory, string? OpenedOn = null, CreditBody? ForEachCouncil = null, IReadOnlyList<CouncilCreditBody>? Credits = null);
