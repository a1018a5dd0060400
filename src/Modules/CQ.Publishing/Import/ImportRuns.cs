using CQ.Abstractions.Files;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Abstractions.Work;
using CQ.Data;
using CQ.Media.Services;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>The life of an import that is asked for in the back office: sent, checked, confirmed, done. The work itself is due work (<see cref="ImportWork"/>).</summary>
public sealed class ImportRuns(CqDbContext db, IFileStore files, MediaStore media, IDueWork dueWork, IViewer viewer, TimeProvider time)
{
    public const int Shown = 20;

    private static readonly Refusal NotNow = new("Cet import n’attend pas cela.");

    public async Task<IReadOnlyList<ImportRun>> LatestAsync(CancellationToken ct = default) =>
        await db.Set<ImportRun>().AsNoTracking().OrderByDescending(r => r.At).Take(Shown).ToListAsync(ct);

    public Task<ImportRun?> FindAsync(Guid id, CancellationToken ct = default) => db.Set<ImportRun>().FirstOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>Keeps the files and begins the check.</summary>
    public async Task<Outcome<ImportRun>> SendAsync(string fileName, Stream export, Stream? uploads, ImportOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (await IsBusyAsync(ct))
            return new Refusal("Un import est déjà en cours : attendez qu’il soit terminé.");
        var kept = new List<string>();
        try
        {
            kept.Add((await files.SaveAsync(export, ct)).Key);
            if (uploads is not null)
                kept.Add((await files.SaveAsync(uploads, ct)).Key);
            var run = new ImportRun
            {
                FileName = Named(fileName), StorageKey = kept[0], UploadsKey = kept.Count > 1 ? kept[1] : null, ById = viewer.RequireUserId(), At = time.GetUtcNow(),
                State = ImportState.Checking, Options = ImportOptionsJson.Write(options),
            };
            db.Add(run);
            await db.SaveChangesAsync(ct);
            await dueWork.ScheduleAsync(ImportWork.KindName, run.Id, time.GetUtcNow(), ct);
            return run;
        }
        catch
        {
            await media.ForgetAsync(kept);
            throw;
        }
    }

    /// <summary>The check was read: import it, with these places.</summary>
    public async Task<Outcome<ImportRun>> ConfirmAsync(ImportRun run, ImportOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run is not { State: ImportState.Checked, StorageKey: not null })
            return NotNow;
        if (await IsBusyAsync(ct))
            return new Refusal("Un import est déjà en cours : attendez qu’il soit terminé.");
        (run.State, run.Options, run.Position) = (ImportState.Running, ImportOptionsJson.Write(options), 0);
        return await ScheduleAsync(run, ct);
    }

    /// <summary>Takes up what a fault of the site stopped.</summary>
    public async Task<Outcome<ImportRun>> ResumeAsync(ImportRun run, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run is not { State: ImportState.Failed, StorageKey: not null })
            return NotNow;
        (run.State, run.EndedAt) = (ImportState.Running, null);
        return await ScheduleAsync(run, ct);
    }

    /// <summary>Nothing is imported, or nothing more; the files go.</summary>
    public async Task<Outcome<ImportRun>> DropAsync(ImportRun run, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        if (run.State is ImportState.Done or ImportState.Dropped)
            return NotNow;
        await EndAsync(run, ImportState.Dropped, ct);
        return run;
    }

    /// <summary>Ends it and lets its files go with the transaction.</summary>
    public async Task EndAsync(ImportRun run, ImportState state, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(run);
        var keys = new[] { run.StorageKey, run.UploadsKey }.OfType<string>().ToList();
        (run.State, run.EndedAt, run.StorageKey, run.UploadsKey) = (state, time.GetUtcNow(), null, null);
        await db.SaveChangesAsync(ct);
        await media.LetGoAsync(keys, ct);
    }

    private Task<bool> IsBusyAsync(CancellationToken ct) => db.Set<ImportRun>().AnyAsync(r => r.State == ImportState.Running || r.State == ImportState.Checking, ct);

    private async Task<Outcome<ImportRun>> ScheduleAsync(ImportRun run, CancellationToken ct)
    {
        if (!await db.TrySaveAsync(ct))
            return NotNow;
        await dueWork.ScheduleAsync(ImportWork.KindName, run.Id, time.GetUtcNow(), ct);
        return run;
    }

    private static string Named(string fileName)
    {
        var name = Html.MarkdownText.OneLine(Path.GetFileName(fileName.Replace('\\', '/')));
        return name.Length == 0 ? "export.xml" : name.Length > ImportRun.FileNameLength ? name[^ImportRun.FileNameLength..] : name;
    }
}
