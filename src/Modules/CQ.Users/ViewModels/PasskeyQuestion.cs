namespace CQ.Users.ViewModels;

/// <param name="Options">For the browser's <c>navigator.credentials</c>, as JSON.</param>
/// <param name="State">What was asked, protected.</param>
public sealed record PasskeyQuestion(string Options, string State);
