using CQ.Mvc.Paging;
using CQ.Notifications.Models;
using CQ.Notifications.Services;

namespace CQ.Notifications.ViewModels;

/// <param name="KindNames">Names of the kinds that modules declare; other mails show their key.</param>
public sealed record OutboxPage(
    OutboxState? State, Page<OutboxLine> Lines, IReadOnlyDictionary<string, string> KindNames, bool MayRetry);
