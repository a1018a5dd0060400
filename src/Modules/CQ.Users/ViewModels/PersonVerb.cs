namespace CQ.Users.ViewModels;

/// <summary>The buttons of a person's page.</summary>
public enum PersonVerb
{
    None,
    Unlock,
    EndSessions,
    ResendConfirmation,
    Deactivate,
    Reactivate,
}
