using CQ.Voting.Models;

namespace CQ.UnitTests.Voting;

/// <summary>A vote as it is when it opens.</summary>
internal static class Votes
{
    public static readonly DateTimeOffset OpenedAt = new(2027, 1, 12, 9, 0, 0, TimeSpan.Zero);

    public static Vote Open(VoteRule? rule = null) => new()
    {
        SubjectKind = "Project",
        SubjectId = Guid.NewGuid(),
        Title = "Des bancs à dossier",
        GroupId = Guid.NewGuid(),
        GroupName = "Comité budgétaire",
        Secrecy = Secrecy.Named,
        Rule = (rule ?? Counts.Rule()).ToJson(),
        RuleHash = (rule ?? Counts.Rule()).ComputeHash(),
        CharterNumber = 1,
        RollHash = Fingerprint.Of(""),
        FilledSeats = 14,
        VacantSeats = 0,
        OpenedAt = OpenedAt,
        FirstDeadline = OpenedAt.AddDays(14),
        AudienceId = Guid.NewGuid(),
        PublishedAt = OpenedAt,
    };
}
