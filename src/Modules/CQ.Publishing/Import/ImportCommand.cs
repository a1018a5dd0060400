using System.Globalization;
using CQ.Abstractions.Commands;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Publishing.Models;
using CQ.Territory.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;

namespace CQ.Publishing.Import;

/// <summary><c>cq import wordpress FILE</c>: for exports that are larger than a form takes, and for those who have the files on a disk.</summary>
internal sealed class ImportCommand(
    PlanImport planning, ImportPerson person, IPeople people, IEnabled<IRoleHolderSource> holders, ITerritoryDirectory territory, ITenantTimeZone zone, ITenantAccessor tenant,
    ITenantScopeFactory scopes, CqDbContext db, TimeProvider time, IStringLocalizer<Texts> T) : ITenantCommand
{
    private const string Usage = "import wordpress FILE [--uploads FOLDER] [--quartier SLUG] [--as MAIL] [--dry-run]";

    public string Verb => "import";

    public IReadOnlyList<(string Usage, string What)> Help => [(Usage, "imports an export of WordPress; done again it changes nothing")];

    public async Task RunAsync(IReadOnlyList<string> arguments, TenantCommandCall call, CancellationToken ct)
    {
        var asked = ImportArguments.Parse([.. arguments]) ?? throw new TenantCommandException($"cq {Usage} [--tenant NAME]");
        var file = call.FileOf(asked.File);
        var folder = asked.Uploads is { } under ? Path.GetFullPath(under, call.Folder) : null;
        if (folder is not null && !Directory.Exists(folder))
            throw new TenantCommandException($"There is no folder {folder}.");
        var by = await PersonAsync(asked.As, ct);
        if (!await person.BecomeAsync(by, ct))
            throw new TenantCommandException("That person may not import.");
        await using var export = File.OpenRead(file);
        var planned = await planning.PlanAsync(export, ImportOptions.Sector with { CouncilId = await CouncilAsync(asked.Quartier, ct) }, ct);
        if (!planned.Succeeded)
            throw new TenantCommandException(Said(planned.Refusal));
        using var uploads = folder is null ? ImportUploads.None : ImportUploads.OfFolder(folder);
        var job = new ImportJob(planned.Value, uploads, planned.Value.Report, by, asked.IsDry);
        await GoThroughAsync(job, export, call.Output, ct);
        if (!asked.IsDry)
            await KeepAsync(job, Path.GetFileName(file), ct);
        Print(job, call.Output);
    }

    private async Task GoThroughAsync(ImportJob job, FileStream export, TextWriter output, CancellationToken ct)
    {
        var done = 0;
        foreach (var (entries, round) in ImportRounds.Of(job.Plan, export))
        {
            // A scope for each stretch: what was written is on disk before the next one begins.
            await using var scope = scopes.Create(tenant.Current);
            await scope.Services.GetRequiredService<ImportPerson>().BecomeAsync(job.ById, ct);
            var burst = scope.Services.GetRequiredService<IBurst>();
            await burst.RunAsync(
                async token =>
                {
                    await scope.Services.GetRequiredService<ImportBatch>().RunAsync(job, entries, round, token);
                    if (job.IsDry)
                        burst.Abandon();
                },
                ct);
            done += entries.Count;
            await output.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{done}/{job.Plan.Total}"));
        }
    }

    /// <summary>An administrator of the sector, unless somebody is named.</summary>
    private async Task<Guid> PersonAsync(string? mail, CancellationToken ct)
    {
        if (mail is not null)
            return await people.FindByEmailAsync(mail, ct) ?? throw new TenantCommandException($"{mail} has no account in '{tenant.Current.Name}'.");
        var found = new List<Guid>();
        foreach (var source in holders)
            found.AddRange(await source.HoldersAsync(RoleNames.Administrator, GrantScope.Tenant, zone.Today, ct));
        return found.Count > 0 ? found.Min() : throw new TenantCommandException("Nobody is administrator here: say who imports with --as MAIL.");
    }

    private async Task<Guid?> CouncilAsync(string? quartier, CancellationToken ct)
    {
        if (quartier is null)
            return null;
        return (await territory.CouncilAsync(quartier, zone.Today, ct) ?? throw new TenantCommandException($"There is no quartier '{quartier}'.")).Id;
    }

    /// <summary>The back office lists what was imported, from wherever.</summary>
    private async Task KeepAsync(ImportJob job, string name, CancellationToken ct)
    {
        db.Add(new ImportRun
        {
            FileName = name.Length > ImportRun.FileNameLength ? name[^ImportRun.FileNameLength..] : name, ById = job.ById, At = time.GetUtcNow(), EndedAt = time.GetUtcNow(),
            State = ImportState.Done, Position = job.Plan.Total, Total = job.Plan.Total, Options = ImportOptionsJson.Write(job.Plan.Options), Report = job.Report.ToJson(),
        });
        await db.SaveChangesAsync(ct);
    }

    private void Print(ImportJob job, TextWriter output)
    {
        var report = job.Report;
        output.WriteLine($"{report.SiteTitle} ({report.Source}){(job.IsDry ? ", dry run: nothing was written" : "")}");
        output.WriteLine($"  posts {report.Posts}, pages {report.Pages}, attachments {report.Attachments}, comments left out {report.Comments}");
        output.WriteLine($"  created {report.Created}, changed {report.Changed}, unchanged {report.Unchanged}, edited here {report.EditedHere}, removed here {report.RemovedHere}");
        output.WriteLine($"  published {report.Published}, drafts {report.Drafts}, skipped {report.Skipped}, faults {report.Faults}, redirects {report.Redirects}, files {report.Files}");
        List("shortcodes removed", report.Shortcodes);
        List("elements removed", report.Elements);
        List("types left out", report.CustomTypes);
        List("authors without an account", report.UnknownAuthors);
        foreach (var note in report.Notes)
            output.WriteLine($"  line {note.Line}: {note.Title}: {T[note.Text, [.. note.Arguments]].Value}");
        if (report.NotesInAll > report.Notes.Count)
            output.WriteLine($"  … and {report.NotesInAll - report.Notes.Count} more");

        void List(string what, Dictionary<string, int> counts)
        {
            if (counts.Count > 0)
                output.WriteLine($"  {what}: {string.Join(", ", counts.Select(c => $"{c.Key} ({c.Value})"))}");
        }
    }

    private string Said(Refusal refusal) => T[refusal.Text, refusal.Arguments].Value;
}
