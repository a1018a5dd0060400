using CQ.Data;
using CQ.Media.Models;
using CQ.Media.Services;
using CQ.Publishing.Import.Wordpress;
using CQ.Publishing.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>Brings the pictures and documents of published items into the media library, each once, with the words the old site had for it.</summary>
public sealed class ImportFiles(CqDbContext db, IMedia media, TimeProvider time)
{
    /// <summary>What is there of the paths, brought now or before.</summary>
    public async Task<IReadOnlyDictionary<string, ImportedFile>> BringAsync(ImportJob job, IReadOnlyList<string> paths, PlannedItem planned, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(planned);
        var (plan, uploads) = (job.Plan, job.Uploads);
        if (paths.Count == 0)
            return new Dictionary<string, ImportedFile>();
        var rows = await db.Set<ImportedItem>().AsNoTracking().Where(r => r.Source == plan.Source && r.Kind == ImportedKind.File && paths.Contains(r.Key)).ToListAsync(ct);
        var known = await media.FindAsync([.. rows.Select(r => r.SubjectId)], ct);
        var there = rows.Where(r => known.ContainsKey(r.SubjectId)).ToDictionary(r => r.Key, r => ImportedFile.Of(known[r.SubjectId]), StringComparer.OrdinalIgnoreCase);

        // A draft's pictures would be everybody's before it is.
        if (planned.IsPublished)
        {
            foreach (var path in paths.Except(rows.Select(r => r.Key), StringComparer.OrdinalIgnoreCase).Where(uploads.Has))
            {
                if (await BringAsync(job, path, planned, ct) is { } file)
                    there[path] = file;
            }
        }

        return there;
    }

    private async Task<ImportedFile?> BringAsync(ImportJob job, string path, PlannedItem planned, CancellationToken ct)
    {
        var (plan, report) = (job.Plan, job.Report);
        var name = path[(path.LastIndexOf('/') + 1)..];
        // A check writes nothing: the file's address leads nowhere.
        if (job.IsDry)
        {
            report.Files++;
            return new ImportedFile(Guid.Empty, $"~/fichiers/{Guid.Empty:D}/{name}", ImportTargets.IsPicture(name));
        }

        var words = plan.Files.GetValueOrDefault(path);
        await using var content = job.Uploads.Open(path)!;
        var brought = await media.UploadAsync(
            new NewMedia(name, content) { CouncilId = plan.CouncilOf(planned.Item), AltText = words?.AltText ?? "", Caption = Html.HtmlToMarkdown.PlainText(words?.Excerpt) }, ct);
        if (!brought.Succeeded)
        {
            report.Note(ImportNoteKind.Changed, planned.Item.Line, planned.Item.Title, "Le fichier « {0} » n’est pas accepté par la médiathèque.", name);
            return null;
        }

        db.Add(new ImportedItem
        {
            Source = plan.Source, Kind = ImportedKind.File, Key = path, SubjectId = brought.Value.Id, Slug = "", Hash = brought.Value.Sha256, ItemVersion = 0, At = time.GetUtcNow(),
        });
        report.Files++;
        return ImportedFile.Of(brought.Value);
    }
}
