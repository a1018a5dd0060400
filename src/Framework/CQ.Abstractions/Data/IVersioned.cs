namespace CQ.Abstractions.Data;

/// <summary>An aggregate that people edit: two editors at once is a conflict, shown to the second.</summary>
public interface IVersioned
{
    long Version { get; }
}
