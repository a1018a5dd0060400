namespace CQ.Abstractions.People;

/// <summary>One line of the register of processing (GDPR 30, G1), in words for the person it concerns.</summary>
/// <param name="Name">What the data serves.</param>
/// <param name="Basis">Legal basis.</param>
/// <param name="Categories">Which data.</param>
/// <param name="Recipients">Who gets to see it.</param>
/// <param name="Retention">How long it is kept; made from the same constant or setting that drives the purge.</param>
public sealed record Purpose(string Name, string Basis, string Categories, string Recipients, string Retention);
