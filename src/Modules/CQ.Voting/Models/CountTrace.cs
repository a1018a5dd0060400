using System.Text.Json;
using System.Text.Json.Serialization;

namespace CQ.Voting.Models;

/// <summary>
/// All the numbers a result was made of, published with it: whoever applies the rule to them finds the same outcome (1-11). Members in alphabetical
/// order, no white space, so that its hash is stable.
/// </summary>
public sealed record CountTrace(
    int Abstention,
    int Against,
    DateTimeOffset ClosedAt,
    int FilledSeats,
    int For,
    VoteOutcome Outcome,
    int Participants,
    bool QuorumReached,
    int QuorumRequired,
    int Recused,
    string RollHash,
    VoteRule Rule,
    string RuleHash,
    int Seats,
    int SignOffs,
    int VacantSeats,
    Guid Vote)
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static CountTrace Of(Vote vote, VoteCount count, int signOffs, DateTimeOffset closedAt)
    {
        ArgumentNullException.ThrowIfNull(vote);
        ArgumentNullException.ThrowIfNull(count);
        return new CountTrace(
            count.Tally.Abstention,
            count.Tally.Against,
            closedAt.ToUniversalTime(),
            count.Roll.Filled,
            count.Tally.For,
            count.Outcome,
            count.Tally.Participants,
            count.QuorumReached,
            count.Quorum.Required,
            count.Roll.Recused,
            vote.RollHash,
            count.Rule,
            vote.RuleHash,
            count.Roll.Seats,
            signOffs,
            count.Roll.Vacant,
            vote.Id);
    }

    /// <summary>The outcome by the rule, from the trace's own numbers.</summary>
    public VoteCount Recount() => new(Rule, new RollCount(FilledSeats, VacantSeats, Recused), new Tally(For, Against, Abstention));

    public string ToJson() => JsonSerializer.Serialize(this, Canonical);

    /// <exception cref="JsonException">The text is not a trace.</exception>
    public static CountTrace FromJson(string json) =>
        JsonSerializer.Deserialize<CountTrace>(json, Canonical) ?? throw new JsonException("A trace is expected.");
}
