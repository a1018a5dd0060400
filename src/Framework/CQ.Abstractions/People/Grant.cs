using CQ.Abstractions.Data;

namespace CQ.Abstractions.People;

/// <summary>A role that a person holds today, where, from when through when (both days included), and what gave it.</summary>
/// <param name="Source">The assignment, membership or term that gives it; null for a system role.</param>
/// <param name="SourceText">How the matrix page names that source, in French.</param>
public sealed record Grant(string Role, GrantScope Scope, DateOnly? From, DateOnly? Through, SubjectRef? Source, string SourceText);
