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

    /// <summary>Of contents: whose it is, a level or <see cref="AudienceViewer.Sector"/>.</summary>
    public string Owner { get; init; } = "";

    /// <summary>Of contents: for whom the other text is meant, the prepared one beside the published one and the reverse; null when it is the same.</summary>
    public string? Other { get; init; }

    /// <summary>Of contents: who wrote these words, when it is not <see cref="Person"/>, by address.</summary>
    public string? Writer { get; init; }

    /// <summary>Id of the row that says more of it: of an event, a document.</summary>
    public Guid Row { get; init; }

    public int Number => int.Parse(Marker.AsSpan(2, 5), System.Globalization.CultureInfo.InvariantCulture);

    public override string ToString() =>
        $"{Kind} {Level}/{Publication}/{State}{(Candidate is null ? "" : $" for {Candidate}")}{(Owner.Length == 0 ? "" : $" at {Owner}")}{(Person is null ? "" : $" of {Person}")} in {Tenant}";
}
