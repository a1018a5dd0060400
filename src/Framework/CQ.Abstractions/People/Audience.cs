namespace CQ.Abstractions.People;

/// <summary>Who may read something: everyone, the members of a council, or of a group. Stored as one id (DESIGN §4).</summary>
public readonly record struct Audience(Guid Id)
{
    /// <summary>The well-known id of Public, the same in every tenant.</summary>
    public static Audience Public { get; } = new(new Guid("00000000-0000-0000-0000-0000000000ff"));

    public static Audience Council(Guid councilId) => new(councilId);

    public static Audience Group(Guid groupId) => new(groupId);

    public bool IsPublic => Id == Public.Id;
}
