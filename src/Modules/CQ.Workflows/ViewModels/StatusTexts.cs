using CQ.Workflows.Models;

namespace CQ.Workflows.ViewModels;

/// <summary>What states of instances and lines of their history are called.</summary>
public static class StatusTexts
{
    public static IReadOnlyList<InstanceStatus> Filters { get; } =
        [InstanceStatus.Waiting, InstanceStatus.Faulted, InstanceStatus.Finished, InstanceStatus.Cancelled];

    public static InstanceStatus? Parse(string? key) => Filters.Select(s => (InstanceStatus?)s).FirstOrDefault(s => s!.Value.Key() == key);

    public static string Key(this InstanceStatus status) => status switch
    {
        InstanceStatus.Waiting => "en-attente",
        InstanceStatus.Faulted => "en-erreur",
        InstanceStatus.Finished => "termines",
        InstanceStatus.Cancelled => "arretes",
        _ => "en-cours",
    };

    public static string Name(this InstanceStatus status) => status switch
    {
        InstanceStatus.Waiting => "En attente",
        InstanceStatus.Faulted => "En erreur",
        InstanceStatus.Finished => "Terminé",
        InstanceStatus.Cancelled => "Arrêté",
        _ => "En cours",
    };

    public static string Tag(this InstanceStatus status) => status switch
    {
        InstanceStatus.Waiting => "tag--wait",
        InstanceStatus.Faulted => "tag--bad",
        InstanceStatus.Finished => "tag--good",
        InstanceStatus.Cancelled => "",
        _ => "tag--info",
    };

    public static string Icon(this InstanceStatus status) => status switch
    {
        InstanceStatus.Waiting => "hourglass",
        InstanceStatus.Faulted => "alert-triangle",
        InstanceStatus.Finished => "check-circle",
        InstanceStatus.Cancelled => "ban",
        _ => "play",
    };

    public static string Name(this LogEntryKind kind) => kind switch
    {
        LogEntryKind.Started => "Commencé",
        LogEntryKind.Executed => "Fait",
        LogEntryKind.Halted => "Attend",
        LogEntryKind.Faulted => "Erreur, rien n’a été changé",
        LogEntryKind.Retried => "Repris",
        LogEntryKind.Suspended => "Mis de côté, le parcours est suspendu",
        LogEntryKind.Finished => "Terminé",
        _ => "Arrêté",
    };
}
