using CQ.Abstractions.People;
using CQ.Abstractions.Tenants;
using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.Data;
using CQ.Publishing.Import.Wordpress;
using CQ.Publishing.Models;
using CQ.Territory.Services;
using Microsoft.EntityFrameworkCore;

namespace CQ.Publishing.Import;

/// <summary>Reads an export once, to know what is to become of it: places, addresses and redirects are settled before the first item is written, so that links between items hold.</summary>
public sealed class PlanImport(CqDbContext db, ContentTypes types, IPeople people, ITerritoryDirectory territory, ITenantTimeZone zone, TimeProvider time)
{
    public static readonly Refusal NoExport =
        new("Ce fichier n’est pas un export de WordPress. Dans l’ancien site, ouvrez « Outils », « Exporter », « Tout le contenu », puis envoyez le fichier XML obtenu.", "File");

    public async Task<Outcome<ImportPlan>> PlanAsync(Stream file, ImportOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(file);
        using var reader = new WxrReader(file);
        if (reader.ReadSite() is not { } site)
            return NoExport;
        var source = site.Key is { Length: > 0 and <= ImportedItem.SourceLength } key ? key : "inconnu";
        var report = new ImportReport { Source = source, SiteTitle = site.Title.Length > 200 ? site.Title[..200] : site.Title, WxrVersion = site.Version };
        var survey = new ImportSurvey(site, report, types.Find(ImportTypes.Page) is null ? ImportTypes.News : ImportTypes.Page, zone.Zone, time.GetUtcNow());
        foreach (var entry in reader.ReadItems())
        {
            ct.ThrowIfCancellationRequested();
            survey.Take(entry);
        }

        var authors = await AuthorsAsync(site, survey, ct);
        var quartiers = (await territory.CouncilsAsync(zone.Today, ct)).ToDictionary(c => c.Slug, c => c.Id);
        report.Categories = [.. survey.Categories.OrderByDescending(c => c.Value.Count).Take(ImportReport.TermsKept)
            .Select(c => new ImportTerm(c.Key, c.Value.Name, c.Value.Count, quartiers.ContainsKey(c.Key) ? c.Key : ""))];
        var items = ImportTree.Order(await new ImportSlugs(db).GiveAsync(source, survey.Planned, ct), i => ImportPlan.Place(i.Item, options, quartiers));
        var addresses = ImportAddresses.Of(site, items, survey.Attachments.Values);
        return new ImportPlan
        {
            Site = site, Source = source, Options = options, Entries = survey.Count, Items = items.ToDictionary(i => i.Item.Index),
            Addresses = addresses, AddressesOf = addresses.ToLookup(a => a.Value.Item.Index, a => a.Key), Attachments = survey.Attachments,
            AttachmentsOf = survey.Attachments.Values.ToLookup(a => a.ParentId), Files = FilesOf(survey.Attachments.Values), Authors = authors,
            Topics = (await db.Set<Topic>().Select(t => t.Slug).ToListAsync(ct)).ToHashSet(), Quartiers = quartiers,
            Segments = types.All.ToDictionary(t => t.Name, t => t.Segment), Report = report,
        };
    }

    /// <summary>Who has an account here under the same address is the author here; the others' names stay in the report.</summary>
    private async Task<Dictionary<string, Guid>> AuthorsAsync(WxrSite site, ImportSurvey survey, CancellationToken ct)
    {
        var known = new Dictionary<string, Guid>(StringComparer.Ordinal);
        foreach (var (login, count) in survey.Authors)
        {
            var author = site.Authors.FirstOrDefault(a => a.Login == login);
            if (author is { Email.Length: > 0 and < 200 } && await people.FindByEmailAsync(author.Email, ct) is { } id)
                known[login] = id;
            else
                ImportReport.Count(survey.Report.UnknownAuthors, author is { DisplayName.Length: > 0 } ? author.DisplayName : login.Length > 0 ? login : "?", count);
        }

        return known;
    }

    private static Dictionary<string, WxrItem> FilesOf(IEnumerable<WxrItem> attachments)
    {
        var files = new Dictionary<string, WxrItem>(StringComparer.OrdinalIgnoreCase);
        foreach (var attachment in attachments)
        {
            var path = attachment.AttachedFile.Length > 0 ? attachment.AttachedFile : ImportTargets.UploadPath(attachment.AttachmentUrl);
            if (path is { Length: > 0 and <= ImportedItem.KeyLength })
                files.TryAdd(path, attachment);
        }

        return files;
    }
}
