using System.Text.Json;
using System.Text.Json.Nodes;

namespace CQ.Workflows.Models;

/// <summary>What an instance keeps between bursts.</summary>
public sealed class InstanceState
{
    /// <summary>How often each activity was reached: the guard against loops.</summary>
    public Dictionary<string, int> Visits { get; init; } = [];

    /// <summary>What each activity keeps for itself.</summary>
    public Dictionary<string, JsonObject> Activities { get; init; } = [];

    public DateOnly MailDay { get; set; }

    /// <summary>Mails sent on <see cref="MailDay"/>.</summary>
    public int Mails { get; set; }

    public static InstanceState Parse(string json) => JsonSerializer.Deserialize<InstanceState>(json) ?? new InstanceState();

    public override string ToString() => JsonSerializer.Serialize(this);
}
