using System.Globalization;
using CQ.Abstractions.Data;
using CQ.Abstractions.Tenants;
using CQ.Budgets.Models;
using CsvHelper;

namespace CQ.Budgets.Services;

/// <summary>
/// Entries as a table that French spreadsheets open as it is: semicolons, decimal comma, UTF-8 with its mark. What a spreadsheet would take for a
/// formula gets an apostrophe before it.
/// </summary>
public sealed class LedgerCsv(ITenantTimeZone zone)
{
    private static readonly CsvWriterOptions Options = new() { Separator = ';', Injection = CsvInjection.Escape, WriteByteOrderMark = true };

    public byte[] Write(IEnumerable<EntryInfo> entries, IReadOnlyDictionary<SubjectRef, SubjectInfo> projects)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(projects);
        using var stream = new MemoryStream();
        using (var csv = CsvWriter.Create(stream, Options, leaveOpen: true))
        {
            csv.WriteHeader(
                "Numéro", "Date", "Section", "Nature", "De", "Vers", "Montant (€)", "Projet", "Motif", "Acte", "Date de l’acte", "Signataire", "Corrige", "Corrigée par");
            foreach (var entry in entries)
                csv.WriteRecord(Cells(entry, projects));
        }

        return stream.ToArray();
    }

    private string[] Cells(EntryInfo entry, IReadOnlyDictionary<SubjectRef, SubjectInfo> projects) =>
    [
        entry.Reference.ToString(),
        Day(zone.DayOf(entry.At)),
        BudgetWords.Name(entry.Section),
        BudgetWords.Name(entry.Kind),
        BudgetWords.Name(entry.From),
        BudgetWords.Name(entry.To),
        entry.Amount.ToInvariantString().Replace('.', ','),
        entry.Project is { } project && projects.TryGetValue(project, out var info) ? info.Title : "",
        entry.Reason,
        entry.ActReference ?? "",
        entry.ActDate is { } day ? Day(day) : "",
        entry.ActSignatory ?? "",
        Number(entry.Year, entry.Corrects),
        Number(entry.Year, entry.CorrectedBy),
    ];

    private static string Number(int year, int? number) => number is { } n ? new EntryNumber(year, n).ToString() : "";

    private static string Day(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
}
