using System.Globalization;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Budgets.Services;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Budgets.RecipeSteps;

/// <summary>
/// <c>FiscalYear</c>: opens a year and the credits of the councils by the module's own services. What is open already is left alone, so the step can
/// run again.
/// </summary>
internal sealed class FiscalYearStep(
    OpenFiscalYear openYear, OpenCredits openCredits, IBudgetOverview overview, ITerritoryDirectory territory, ITenantTimeZone zone, TimeProvider time) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["FiscalYear"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        if (RecipeJson.Read<FiscalYearBody>(step, errors) is not { } body)
            return Task.CompletedTask;
        if (YearOf(body) is null)
            errors.Add($"{step.Path}.Year", "a year is expected, e.g. 2026");
        if (string.IsNullOrWhiteSpace(body.ActReference))
            errors.Add($"{step.Path}.ActReference", "the reference of the act is expected");
        if (Day(body.ActDate) is null)
            errors.Add($"{step.Path}.ActDate", $"'{body.ActDate}' is not a day, e.g. 2026-01-05");
        if (body.OpenedOn is not null && Day(body.OpenedOn) is null)
            errors.Add($"{step.Path}.OpenedOn", $"'{body.OpenedOn}' is not a day, e.g. 2026-01-05");
        Check(body.ForEachCouncil?.Investment, $"{step.Path}.ForEachCouncil.Investment", errors);
        Check(body.ForEachCouncil?.Operating, $"{step.Path}.ForEachCouncil.Operating", errors);
        foreach (var (credit, i) in (body.Credits ?? []).Select((c, i) => (c, i)))
        {
            if (string.IsNullOrWhiteSpace(credit.Council))
                errors.Add($"{step.Path}.Credits[{i}].Council", "the slug of a quartier is expected");
            Check(credit.Investment, $"{step.Path}.Credits[{i}].Investment", errors);
            Check(credit.Operating, $"{step.Path}.Credits[{i}].Operating", errors);
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var body = RecipeJson.Read<FiscalYearBody>(step, new RecipeErrors())!;
        var year = YearOf(body)!.Value;
        var openedOn = Day(body.OpenedOn) ?? new DateOnly(year, 1, 1);
        openedOn = openedOn > zone.Today ? zone.Today : openedOn;
        OrThrow(await openYear.OpenAsync(year, openedOn, ct), step.Path);

        var act = new AuthorityAct(body.ActReference.Trim(), Day(body.ActDate)!.Value, body.ActSignatory.Trim());
        var councils = await territory.CouncilsAsync(zone.Today, ct);
        var open = await overview.OfYearAsync(year, ct);
        if (body.Credits?.FirstOrDefault(c => councils.All(k => k.Slug != c.Council)) is { } unknown)
            throw new InvalidOperationException($"{step.Path}: there is no council in '{unknown.Council}'.");
        // In the morning of that day, for the dates of the demonstration to read well.
        var morning = zone.StartOf(openedOn).AddHours(9);
        var at = morning < time.GetUtcNow() ? morning : time.GetUtcNow();
        foreach (var council in councils)
        {
            var own = body.Credits?.FirstOrDefault(c => c.Council == council.Slug);
            foreach (var section in Enum.GetValues<Section>())
            {
                var amount = Amount(section == Section.Investment ? own?.Investment ?? body.ForEachCouncil?.Investment : own?.Operating ?? body.ForEachCouncil?.Operating);
                if (amount.IsZero || open.Any(b => b.CouncilId == council.Id && b.Section == section && !b.Figures.Opened.IsZero))
                    continue;
                OrThrow(await openCredits.OpenAsync(year, council.Id, section, amount, act, null, at, ct), step.Path);
            }
        }
    }

    private int? YearOf(FiscalYearBody body)
    {
        var text = body.Year.ToString();
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year is >= OpenFiscalYear.Earliest and <= 9999 ? year : null;
        return Day(text)?.Year;
    }

    private DateOnly? Day(string? text)
    {
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        return DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant) ? zone.DayOf(instant) : null;
    }

    private static Money Amount(string? text) => text is not null && MoneyParser.TryParse(text, out var money) == MoneyParseOutcome.Ok ? money : Money.Zero;

    private static void Check(string? text, string path, RecipeErrors errors)
    {
        if (text is not null && (MoneyParser.TryParse(text, out var money) != MoneyParseOutcome.Ok || money.IsZero))
            errors.Add(path, $"'{text}' is not an amount in euros, e.g. \"8264.00\"");
    }

    private static void OrThrow<T>(Outcome<T> outcome, string path)
    {
        if (!outcome.Succeeded)
            throw new InvalidOperationException($"{path}: {string.Format(CultureInfo.InvariantCulture, outcome.Refusal.Text, outcome.Refusal.Arguments)}");
    }
}
