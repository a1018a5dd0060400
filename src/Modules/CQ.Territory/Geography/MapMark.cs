namespace CQ.Territory.Geography;

/// <summary>A place on the map, in units of the drawing.</summary>
public sealed record MapMark(double X, double Y);
