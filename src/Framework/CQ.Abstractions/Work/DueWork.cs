namespace CQ.Abstractions.Work;

/// <summary>A piece of due work as its handler gets it.</summary>
public sealed record DueWork(string Kind, Guid Reference, DateTimeOffset Due, int Attempt);
