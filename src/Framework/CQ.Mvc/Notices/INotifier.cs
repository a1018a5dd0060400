namespace CQ.Mvc.Notices;

/// <summary>A sentence for the next page, after a redirect. As in Orchard.</summary>
public interface INotifier
{
    void Success(string text);

    void Information(string text);

    void Warning(string text);

    /// <summary>Takes the waiting notices, once.</summary>
    IReadOnlyList<Notice> Take();
}
