using System.Text.Json;
using System.Text.Json.Nodes;

namespace CQ.Workflows.Services.Tasks;

/// <summary>Who decided what and when; also as it is kept when its burst was undone.</summary>
internal sealed record Decision(Guid TaskId, Guid UserId, DateTimeOffset At, string Action, string? Comment, JsonObject Data)
{
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this)!.AsObject();

    public static Decision FromJson(JsonObject kept) => kept.Deserialize<Decision>()!;
}
