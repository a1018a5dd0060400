using System.Text.Json;

namespace CQ.Voting.Models;

/// <summary>
/// The rule of one vote, frozen when it opens: a charter published while the vote runs changes nothing in it. Its canonical text is hashed (D10):
/// members in alphabetical order, no white space.
/// </summary>
/// <param name="Method">Names the counting function, so that a later one can never be taken for it.</param>
/// <param name="QuorumBasisPoints">Share of the filled seats less the recused ones; 5000 is half.</param>
public sealed record VoteRule(int AdjournmentDays, int CharterNumber, string Method, int QuorumBasisPoints, int VotingDays)
{
    /// <summary>Choices for, against, abstention; more for than against; quorum rounded up.</summary>
    public const string ForAgainstAbstention = "for-against-abstention/1";

    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.Web);

    /// <summary>Not a property, which would become part of the text.</summary>
    public string ComputeHash() => Fingerprint.Of(ToJson());

    public string ToJson() => JsonSerializer.Serialize(this, Canonical);

    /// <exception cref="JsonException">The text is not a rule.</exception>
    public static VoteRule FromJson(string json) =>
        JsonSerializer.Deserialize<VoteRule>(json, Canonical) ?? throw new JsonException("A rule is expected.");
}
