namespace CQ.Users.ViewModels;

/// <summary>The second step of signing in, taken with a passkey.</summary>
public sealed class SignInPasskeyForm
{
    public PasskeyAnswer Answer { get; set; } = new();

    public string? Retour { get; set; }
}
