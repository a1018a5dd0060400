namespace CQ.Abstractions.Data;

/// <summary>Something that can be read for a while: the same rule as <see cref="IAudienceBearing"/>, and not from <see cref="ExpiresAt"/> on.</summary>
public interface IExpires : IAudienceBearing
{
    /// <summary>First instant at which nobody reads it any more; null: it stays.</summary>
    DateTimeOffset? ExpiresAt { get; }
}
