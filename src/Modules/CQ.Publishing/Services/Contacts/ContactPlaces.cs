using CQ.Abstractions.People;
using CQ.Publishing.ViewModels;

namespace CQ.Publishing.Services.Contacts;

/// <summary>Where a person may write down contacts from outside: in a circle of theirs, for which they hold the permission.</summary>
public static class ContactPlaces
{
    public static bool MayManage(IViewer viewer, DirectoryCircle circle)
    {
        ArgumentNullException.ThrowIfNull(viewer);
        ArgumentNullException.ThrowIfNull(circle);
        return viewer.Audiences.Contains(circle.Id)
            && ((circle.CouncilId is { } council && viewer.HasForCouncil(Permissions.ManageContacts, council)) || (!circle.IsCouncil && viewer.HasForGroup(Permissions.ManageContacts, circle.Id)));
    }
}
