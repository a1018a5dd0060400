using System.Text.Json;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Workflows;
using CQ.Workflows.Models;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Turns a row into what other modules and screens see.</summary>
internal static class TaskReader
{
    public static HumanTaskInfo ToInfo(this HumanTask task) => new(
        task.Id,
        task.Kind,
        new BilingualText(task.Title, task.TitleEn),
        new BilingualText(task.Asked, task.AskedEn),
        task.Subject,
        task.AudienceId,
        task.State,
        JsonSerializer.Deserialize<List<TaskAction>>(task.Actions, RecipeJson.Options)!,
        task.PublishedAt!.Value,
        task.DueAt >= HumanTask.Never ? null : task.DueAt,
        task.DecidedById,
        task.DecidedAt,
        task.Action,
        task.Comment,
        task.InstanceId,
        task.ExecutionId);

    public static string Write(IReadOnlyList<TaskAction> actions) => JsonSerializer.Serialize(actions, RecipeJson.Options);
}
