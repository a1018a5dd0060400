namespace CQ.Abstractions.People;

/// <summary>Who may read something: everyone, the members of a council, or of a group. Stored as one id (DESIGN §4).</summary>
public readonly record struct Audience(Guid Id)
{
    /// <summary>The well-known id of Public, the same in every tenant.</summary>
    public static Audience Public { get; } = new(new Guid("00000000-0000-0000-0000-0000000000ff"));

    /// <summary>The well-known id of nobody's circle: read by those the thing itself names, such as the candidates of a task about a file that is not public yet.</summary>
    public static Audience Named { get; } = new(new Guid("00000000-0000-0000-0000-0000000000fe"));

    public static Audience Council(Guid councilId) => new(councilId);

    public static Audience Group(Guid groupId) => new(groupId);

    public bool IsPublic => Id == Public.Id;
}
