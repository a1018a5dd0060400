using System.Globalization;
using System.Text.Json;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Territory.Models;
using CQ.Territory.Services;

namespace CQ.Territory.RecipeSteps;

/// <summary>
/// <c>Charter</c>: publishes a version, as the site's history when its day has passed. The natural key is the act: a version of that act, or the
/// last one when it says the same, is left alone.
/// </summary>
internal sealed class CharterStep(ICharters charters, PublishCharter publishCharter, ITenantTimeZone zone) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Charter"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        if (RecipeJson.Read<CharterBody>(step, errors) is not { } body)
            return Task.CompletedTask;
        StepReading.CheckDay(body.From, $"{step.Path}.From", errors, required: true);
        StepReading.CheckDay(body.ActDate, $"{step.Path}.ActDate", errors, required: true);
        if (string.IsNullOrWhiteSpace(body.ActReference))
            errors.Add($"{step.Path}.ActReference", "the reference of the act is expected");
        try
        {
            foreach (var refusal in CharterRules.Check(CharterValues.FromJson(body.Values.ToJsonString())))
                errors.Add($"{step.Path}.Values.{refusal.Field}", string.Format(CultureInfo.InvariantCulture, refusal.Text, refusal.Arguments));
        }
        catch (JsonException e)
        {
            errors.Add($"{step.Path}.Values{(e.Path is null or "$" ? "" : e.Path[1..])}", e.Message.Split(" Path:")[0]);
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var body = RecipeJson.Read<CharterBody>(step, new RecipeErrors())!;
        var values = CharterValues.FromJson(body.Values.ToJsonString());
        var all = await charters.AllAsync(ct);
        if (all.Any(c => c.ActReference == body.ActReference.Trim()) || (all.Count > 0 && all[0].Values.ToJson() == values.ToJson()))
            return;
        (await publishCharter.PublishAsync(
            StepReading.Day(body.From, zone)!.Value, body.ActReference, StepReading.Day(body.ActDate, zone)!.Value, values, recordsHistory: true, ct)).OrThrow(step.Path);
    }
}
