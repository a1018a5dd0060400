using CQ.Contents.Models;

namespace CQ.Contents.Services.Editing;

/// <summary>How a state is shown: word (French), class and icon of its tag.</summary>
public static class ContentLook
{
    public static (string Word, string Tag, string Icon) Of(ContentState state) => state switch
    {
        ContentState.Draft => ("Brouillon", "", "pencil"),
        ContentState.InReview => ("À relire", "tag--wait", "eye"),
        ContentState.Scheduled => ("Programmé", "tag--info", "clock"),
        ContentState.Published => ("Publié", "tag--good", "check"),
        ContentState.Expired => ("Publication terminée", "", "calendar"),
        _ => ("Archivé", "", "archive"),
    };
}
