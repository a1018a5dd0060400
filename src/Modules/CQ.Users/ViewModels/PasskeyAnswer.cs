namespace CQ.Users.ViewModels;

/// <summary>What a form with a question brings back.</summary>
public sealed class PasskeyAnswer
{
    public string? State { get; set; }

    /// <summary>What the browser was told by the device, as JSON.</summary>
    public string? Credential { get; set; }
}
