using CQ.Contents.Models;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Publishing.Models;
using CQ.Publishing.Services;
using CQ.Publishing.ViewModels;
using Microsoft.AspNetCore.Mvc;

namespace CQ.Publishing.ViewComponents;

/// <summary>Draws a document for its readers, and for who previews a draft. Six statements at most.</summary>
public sealed class DocumentReadingViewComponent(ReadFacts facts, IMedia media, DocumentFiles files) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync(ContentReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        var ct = HttpContext.RequestAborted;
        var own = OwnFields.Read<DocumentFields>(reading.Words.Fields) ?? new DocumentFields();
        MediaFile? file = null;
        if (own.FileId is { } id)
            file = (await media.FindAsync([id], ct)).GetValueOrDefault(id) ?? (reading.IsPreview ? await files.FindForEditorAsync(reading.Item.Id, id, ct) : null);
        return View(new DrawnDocument(reading, await facts.ReadAsync(reading, ct), own, file));
    }
}
