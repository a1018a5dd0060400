using System.Globalization;
using CQ.Abstractions.Commands;
using CQ.Territory.Addresses;
using CQ.Territory.Models;
using CQ.Territory.Services.Addresses;
using Microsoft.Extensions.Localization;

namespace CQ.Territory.Commands;

/// <summary><c>cq addresses import FILE</c>: replaces the sector's addresses by those of a file and reports.</summary>
internal sealed class AddressesCommand(ImportAddresses import, IStringLocalizer<Texts> T) : ITenantCommand
{
    public string Verb => "addresses";

    public IReadOnlyList<(string Usage, string What)> Help => [("addresses import FILE", "brings in an extract of the national address base (CSV)")];

    public async Task RunAsync(IReadOnlyList<string> arguments, TenantCommandCall call, CancellationToken ct)
    {
        if (arguments is not ["import", var name])
            throw new TenantCommandException("cq addresses import FILE [--tenant NAME]");
        var path = call.FileOf(name);
        await using var file = File.OpenRead(path);
        var outcome = await import.ImportAsync(file, path, ct);
        if (!outcome.Succeeded)
            throw new TenantCommandException(string.Format(CultureInfo.InvariantCulture, outcome.Refusal.Text, outcome.Refusal.Arguments));
        Report(outcome.Value.Extract, call.Output);
        await call.Output.WriteLineAsync(outcome.Value.Changed ? "The addresses are in force." : "These addresses were in force already; nothing changed.");
    }

    private void Report(AddressExtract extract, TextWriter output)
    {
        output.WriteLine($"{extract.Lines} lines read");
        output.WriteLine($"{extract.Kept} kept in the sector, {extract.Nearby} within {AddressExtract.Margin} m of it");
        output.WriteLine($"{extract.Far} outside the sector, {extract.Doubles} doubles, {extract.Defective} defective");
        foreach (var fault in extract.Faults())
            output.WriteLine($"  line {fault.Line}: {AddressFaultTexts.Of(fault.Fault, T)}");
        if (extract.Defective > AddressExtract.ShownFaults)
            output.WriteLine($"  … and {extract.Defective - AddressExtract.ShownFaults} more");
    }
}
