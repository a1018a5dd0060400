namespace CQ.Workflows.Services.Engine;

/// <summary>Guards against a definition that runs away.</summary>
internal static class Limits
{
    /// <summary>Steps in one burst.</summary>
    public const int StepsPerBurst = 200;

    /// <summary>How often one activity may be reached in the life of an instance.</summary>
    public const int Visits = 100;

    /// <summary>Mails of one instance in one day.</summary>
    public const int MailsPerDay = 300;

    /// <summary>Events triggered by the steps of one burst.</summary>
    public const int ChainedTriggers = 20;
}
