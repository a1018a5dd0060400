namespace CQ.Hosting.Commands;

/// <summary>A verb could not do what was asked; the message is for the operator.</summary>
internal sealed class CommandFailedException(string message) : Exception(message);
