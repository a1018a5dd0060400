using CQ.Workflows.Services.Tasks;

namespace CQ.Workflows.ViewModels;

/// <summary>What the inbox's filters are called, on screens and in addresses.</summary>
public static class InboxFilterTexts
{
    public static IReadOnlyList<InboxFilter> All { get; } = Enum.GetValues<InboxFilter>();

    public static InboxFilter Parse(string? key) => All.FirstOrDefault(f => f.Key() == key);

    /// <summary>Null for the inbox itself.</summary>
    public static string? Key(this InboxFilter filter) => filter switch
    {
        InboxFilter.Mine => "a-mon-nom",
        InboxFilter.Roles => "mes-roles",
        InboxFilter.Overdue => "en-retard",
        InboxFilter.Done => "faites",
        _ => null,
    };

    public static string Name(this InboxFilter filter) => filter switch
    {
        InboxFilter.Mine => "À mon nom",
        InboxFilter.Roles => "De mes rôles",
        InboxFilter.Overdue => "En retard",
        InboxFilter.Done => "Décidées par moi",
        _ => "Toutes",
    };

    public static string Empty(this InboxFilter filter) => filter switch
    {
        InboxFilter.Mine => "Aucune décision n’est à votre nom.",
        InboxFilter.Roles => "Aucune décision n’attend l’un de vos rôles.",
        InboxFilter.Overdue => "Rien n’est en retard.",
        InboxFilter.Done => "Vous n’avez encore rien décidé ici.",
        _ => "Rien ne vous attend.",
    };
}
