namespace CQ.IntegrationTests.Drills;

/// <summary>A write that was answered with success, and how the database is asked whether it is there: once.</summary>
internal sealed record Acknowledged(string What, Guid Id, string Count);
