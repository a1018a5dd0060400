using System.Text.Json.Nodes;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Activities;

/// <summary>Goes on when every way that leads here has arrived, as Orchard's <c>WaitAll</c>. Then it counts anew, so that a loop may come again.</summary>
internal sealed class JoinActivity : TaskActivity
{
    public const string Joined = "Joined";

    private const string Arrived = "Arrived";

    public override string Name => "JoinTask";

    public override string DisplayText => "Quand tout est arrivé";

    public override string Category => Categories.Flow;

    public override IReadOnlyList<ActivityOutcome> GetPossibleOutcomes(JsonObject properties) => [new(Joined, new BilingualText("tout est là", "all there"))];

    public override Task ValidateAsync(ActivityValidation validation, CancellationToken ct)
    {
        if (validation.Read<Body>() is { } body && body.Mode != "WaitAll")
            validation.Error("Mode", "only WaitAll is known");
        return Task.CompletedTask;
    }

    public override Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken ct)
    {
        var arrived = (context.State[Arrived] as JsonArray)?.Select(n => n!.GetValue<string>()).ToHashSet() ?? [];
        arrived.Add(context.CameBy ?? "");
        if (!context.Inbound.All(arrived.Contains))
        {
            context.State[Arrived] = new JsonArray([.. arrived.Order(StringComparer.Ordinal).Select(a => JsonValue.Create(a))]);
            return Task.FromResult(ActivityResult.Noop);
        }

        context.State.Remove(Arrived);
        return Task.FromResult(ActivityResult.Go(Joined));
    }

    private sealed record Body
    {
        public string Mode { get; init; } = "WaitAll";
    }
}
