namespace CQ.Abstractions.Modules;

/// <summary>
/// The implementations of a seam whose feature is enabled in the current tenant. Modules ask for this, never for
/// <see cref="IEnumerable{T}"/>, which contains everybody's.
/// </summary>
public interface IEnabled<out T> : IEnumerable<T>
    where T : class;
