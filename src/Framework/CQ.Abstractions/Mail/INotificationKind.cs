namespace CQ.Abstractions.Mail;

/// <summary>A kind of news that a module tells people, with a line on the preferences page.</summary>
public interface INotificationKind
{
    /// <summary>Stable, e.g. <c>task.waiting</c>; at most 80 characters.</summary>
    string Key { get; }

    /// <summary>French, also the key of its translation in the module's texts.</summary>
    string Name { get; }

    /// <summary>When it is sent, in one French sentence; also the key of its translation.</summary>
    string Description { get; }

    NotificationChannel DefaultChannel { get; }

    /// <summary>One cannot do without it: <see cref="NotificationChannel.None"/> is not offered.</summary>
    bool IsMandatory { get; }
}
