namespace CQ.Hosting.Watching;

/// <summary>An instrument of .NET that <c>/metrics</c> shows.</summary>
/// <param name="Instrument">As its meter names it.</param>
/// <param name="Name">As Prometheus does, with its unit.</param>
/// <param name="Labels">Tags that are kept; each has a handful of values, whatever people ask for.</param>
internal sealed record Watched(string Instrument, string Name, MeasuredKind Kind, string Help, params string[] Labels);
