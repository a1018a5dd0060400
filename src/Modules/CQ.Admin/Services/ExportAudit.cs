using System.Globalization;
using CQ.Abstractions.Tenants;
using CQ.Mvc.Paging;
using Microsoft.Extensions.Localization;

namespace CQ.Admin.Services;

/// <summary>Writes the journal as CSV while it reads it: a year of entries needs no more memory than a page.</summary>
public sealed class ExportAudit(ReadAudit audit, ITenantTimeZone zone, IStringLocalizer<Texts> T)
{
    private const int Batch = 500;

    public async Task WriteAsync(AuditFilter filter, TextWriter writer, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(writer);
        await writer.WriteAsync(Csv.Line(T["Date"], T["Personne"], T["Catégorie"], T["Action"], T["Objet"], T["Identifiant"], T["Champs"]));
        Cursor? after = null;
        do
        {
            var page = await audit.PageAsync(filter, after, Batch, ct);
            foreach (var line in page.Items)
                await writer.WriteAsync(Row(line));
            await writer.FlushAsync(ct);
            after = page.Next;
        }
        while (after is not null);
    }

    private string Row(AuditLine line) => Csv.Line(
        zone.ToLocal(line.At).ToString("yyyy-MM-dd HH:mm:ss zzz", CultureInfo.InvariantCulture),
        line.Who ?? T["le site"],
        line.Category,
        line.Action,
        line.Subject,
        line.SubjectId?.ToString("D"),
        string.Join(" | ", line.Fields.Select(f => $"{f.Name} = {f.Reference?.ToString("D") ?? f.Text}")));
}
