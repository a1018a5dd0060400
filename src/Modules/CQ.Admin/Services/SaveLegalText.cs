using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Admin.Models;
using CQ.Data.Settings;

namespace CQ.Admin.Services;

/// <summary>Saves one of the legal texts and leaves the others as they are.</summary>
public sealed class SaveLegalText(SectionEditor sections, IAuditTrail audit)
{
    /// <param name="seen">Fingerprint of what the editor had on the screen.</param>
    public async Task<Outcome<LegalPage>> ExecuteAsync(
        LegalPage page, string french, string english, AccessibilityStatus status, string seen, CancellationToken ct = default)
    {
        var texts = await sections.ReadAsync<LegalTexts>(ct);
        if (FingerprintOf(page, texts) != seen)
            return Conflict;
        var text = page.Of(texts);
        (text.French, text.English) = (french, english);
        if (page.HasStatus)
            texts.AccessibilityStatus = status;
        if (!await sections.TryWriteAsync(texts, ct))
            return Conflict;

        // The section's own audit entry says that it changed; this one says which text, for the history beside the editor.
        if (await sections.IdAsync<LegalTexts>(ct) is { } id)
            await audit.RecordAsync("texts", "TextSaved", new SubjectRef(nameof(SiteSetting), id), new { page = page.Slug }, ct);
        return page;
    }

    public static string FingerprintOf(LegalPage page, LegalTexts texts) =>
        Fingerprint.Of(page.Of(texts), page.HasStatus ? texts.AccessibilityStatus : null);

    private static Refusal Conflict => new("Quelqu’un d’autre a enregistré ce texte pendant que vous l’écriviez. Comparez, puis enregistrez de nouveau.");
}
