using CQ.Abstractions.Data;
using CQ.Abstractions.Files;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Publishing.Import.Wordpress;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.Publishing.Import;

/// <summary>
/// Checks or imports the next stretch of a file, in one transaction of a few seconds, and schedules itself for the rest: a process that ends in the middle loses
/// a stretch at most, and it is done again.
/// </summary>
internal sealed class ImportWork(
    CqDbContext db, IFileStore files, PlanImport planning, ImportBatch batch, ImportPerson person, ImportRuns runs, IDueWork dueWork, ITenantScopeFactory scopes,
    ITenantAccessor tenant, TimeProvider time) : IDueWorkHandler
{
    public const string KindName = "publishing.import";

    private const int MaximumAttempts = 4;

    // Well under the lease of due work.
    private static readonly TimeSpan Stretch = TimeSpan.FromSeconds(15);

    public string Kind => KindName;

    public async Task RunAsync(DueWork work, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (await runs.FindAsync(work.Reference, ct) is not { State: ImportState.Checking or ImportState.Running } run)
            return;
        if (work.Attempt > MaximumAttempts)
        {
            (run.State, run.EndedAt) = (ImportState.Failed, time.GetUtcNow());
            await db.SaveChangesAsync(ct);
            return;
        }

        await using var export = run.StorageKey is { } key ? await files.OpenAsync(key, ct) : null;
        await using var archive = run.UploadsKey is { } other ? await files.OpenAsync(other, ct) : null;
        if (export is null)
            await RefuseAsync(run, "Le fichier n’est plus là : envoyez-le de nouveau.", ct);
        else if (!await person.BecomeAsync(run.ById, ct))
            await RefuseAsync(run, "La personne qui l’a demandé n’a plus le droit d’importer.", ct);
        else
            await GoOnAsync(run, export, archive, ct);
    }

    private async Task GoOnAsync(ImportRun run, Stream export, Stream? archive, CancellationToken ct)
    {
        var started = time.GetTimestamp();
        var planned = await planning.PlanAsync(export, ImportOptionsJson.Read(run.Options), ct);
        if (!planned.Succeeded)
        {
            await RefuseAsync(run, planned.Refusal.Text, ct);
            return;
        }

        var plan = planned.Value;
        var report = run.Position == 0 ? plan.Report : ImportReport.Parse(run.Report);
        using var uploads = archive is null ? ImportUploads.None : ImportUploads.OfArchive(archive) ?? ImportUploads.None;
        if (archive is not null && !uploads.Any && run.Position == 0)
            report.Note(ImportNoteKind.Fault, 0, "", "L’archive des fichiers n’a pas pu être ouverte : envoyez un ZIP du dossier « uploads ».");
        var job = new ImportJob(plan, uploads, report, run.ById, IsDry: run.State == ImportState.Checking);
        foreach (var (entries, round) in ImportRounds.Of(plan, export, run.Position))
        {
            await BatchAsync(job, entries, round, ct);
            run.Position += entries.Count;
            if (time.GetElapsedTime(started) > Stretch)
                break;
        }

        (run.Total, run.Report) = (plan.Total, report.ToJson());
        if (run.Position < plan.Total)
        {
            await db.SaveChangesAsync(ct);
            await dueWork.ScheduleAsync(KindName, run.Id, time.GetUtcNow(), ct);
        }
        else if (run.State == ImportState.Running)
        {
            await runs.EndAsync(run, ImportState.Done, ct);
        }
        else
        {
            (run.State, run.Position) = (ImportState.Checked, 0);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>A check does the very same in a transaction of its own, which is rolled back.</summary>
    private async Task BatchAsync(ImportJob job, IReadOnlyList<WxrEntry> entries, int round, CancellationToken ct)
    {
        if (!job.IsDry)
        {
            await batch.RunAsync(job, entries, round, ct);
            return;
        }

        await using var scope = scopes.Create(tenant.Current);
        await scope.Services.GetRequiredService<ImportPerson>().BecomeAsync(job.ById, ct);
        var burst = scope.Services.GetRequiredService<IBurst>();
        await burst.RunAsync(
            async token =>
            {
                await scope.Services.GetRequiredService<ImportBatch>().RunAsync(job, entries, round, token);
                burst.Abandon();
            },
            ct);
    }

    private async Task RefuseAsync(ImportRun run, string why, CancellationToken ct)
    {
        var report = ImportReport.Parse(run.Report);
        report.Refusal = why;
        run.Report = report.ToJson();
        await runs.EndAsync(run, ImportState.Dropped, ct);
    }
}
