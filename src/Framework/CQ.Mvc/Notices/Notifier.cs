using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace CQ.Mvc.Notices;

internal sealed class Notifier(IHttpContextAccessor http, ITempDataDictionaryFactory factory) : INotifier
{
    private const string Key = "cq.notices";

    private ITempDataDictionary TempData => factory.GetTempData(http.HttpContext!);

    public void Success(string text) => Add(new Notice("success", text));

    public void Information(string text) => Add(new Notice("info", text));

    public void Warning(string text) => Add(new Notice("warning", text));

    public IReadOnlyList<Notice> Take() => TempData[Key] is string json ? JsonSerializer.Deserialize<List<Notice>>(json)! : [];

    private void Add(Notice notice)
    {
        var waiting = TempData.Peek(Key) is string json ? JsonSerializer.Deserialize<List<Notice>>(json)! : [];
        waiting.Add(notice);
        TempData[Key] = JsonSerializer.Serialize(waiting);
    }
}
