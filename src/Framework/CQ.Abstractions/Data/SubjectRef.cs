namespace CQ.Abstractions.Data;

/// <summary>A reference across modules: no foreign key, resolved to title, address and audience by its owner.</summary>
public readonly record struct SubjectRef(string Kind, Guid Id)
{
    public override string ToString() => $"{Kind}:{Id:D}";
}
