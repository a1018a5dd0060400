using CQ.Abstractions.Data;

namespace CQ.Budgets.Models;

/// <summary>Names an account within a fiscal year. The account itself comes to be with the first entry that needs it.</summary>
public readonly record struct AccountKey(Section Section, AccountKind Kind, Guid? CouncilId = null, SubjectRef? Project = null)
{
    public static AccountKey CityFunds(Section section) => new(section, AccountKind.CityFunds);

    public static AccountKey Envelope(Section section, Guid councilId) => new(section, AccountKind.Envelope, councilId);

    /// <param name="project">None for what the council spends outside projects.</param>
    public static AccountKey Commitment(Section section, Guid councilId, SubjectRef? project) =>
        new(section, AccountKind.Commitment, councilId, project);

    public static AccountKey Ordered(Section section, Guid councilId, SubjectRef? project) =>
        new(section, AccountKind.Ordered, councilId, project);

    /// <summary>Every account but the City's stays at or above zero.</summary>
    public bool MayBeNegative => Kind == AccountKind.CityFunds;
}
