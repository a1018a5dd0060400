namespace CQ.IntegrationTests.Matrices.Audiences;

/// <summary>A cell of the matrix with the thing it holds. Its title or text carries <see cref="Marker"/>, which stands nowhere else.</summary>
internal sealed record AudienceItem(ItemKind Kind, string Tenant, string Level, Publication Publication, string State)
{
    public required Guid Id { get; init; }

    public required string Marker { get; init; }

    /// <summary>Bearer of a project, owner of a draft, author of a note, addressee of a notification, decider of a task: by address.</summary>
    public string? Person { get; init; }

    /// <summary>Of a task: <c>Role@place</c>, or the address of a person.</summary>
    public string? Candidate { get; init; }

    /// <summary>The project that a note is about, or on whose file a task decides; the task or project that a notification tells about.</summary>
    public AudienceItem? About { get; init; }

    /// <summary>Of its page, when it has one that can be asked for.</summary>
    public string Path { get; init; } = "";

    public override string ToString() =>
        $"{Kind} {Level}/{Publication}/{State}{(Candidate is null ? "" : $" for {Candidate}")}{(Person is null ? "" : $" of {Person}")} in {Tenant}";
}
