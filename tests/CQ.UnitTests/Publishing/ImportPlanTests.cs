using System.IO.Compression;
using CQ.Publishing.Import;
using CQ.Publishing.Import.Wordpress;
using CQ.Tests.Shared;

namespace CQ.UnitTests.Publishing;

/// <summary>What is settled before anything is written: states, order, addresses, files.</summary>
public sealed class ImportPlanTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Survey_SaysOfEveryItemWhatBecomesOfIt()
    {
        var survey = Survey(600);

        // 600 less three menu entries, three of another type, one that is no XML and the one that is cut.
        (survey.Report.Posts + survey.Report.Pages + survey.Report.Attachments).ShouldBe(592);
        survey.Report.CustomTypes.ShouldBe(new Dictionary<string, int> { ["tribe_events"] = 3 });
        survey.Report.WasCut.ShouldBeTrue();
        survey.Report.Comments.ShouldBeGreaterThan(300);
        survey.Report.CommentDepth.ShouldBeGreaterThanOrEqualTo(5);
        survey.Planned.Count(p => p.Draft.Contains("mot de passe", StringComparison.Ordinal)).ShouldBe(6);
        survey.Planned.Select(p => p.Key).ShouldBeUnique();
        survey.Planned.ShouldAllBe(p => p.Slug.Length > 0);
    }

    [Fact]
    public void Tree_PutsPagesUnderThoseAbove_InAsManyRoundsAsTheyStandTheWrongWayRound()
    {
        Order(Page(1, ""), Page(2, "1"), Page(3, "2")).Select(p => (p.ParentKey, p.Round)).ShouldBe([(null, 0), ("1", 0), ("2", 0)]);
        Order(Page(1, "2"), Page(2, "3"), Page(3, "")).Select(p => (p.ParentKey, p.Round)).ShouldBe([("2", 2), ("3", 1), (null, 0)]);
    }

    [Fact]
    public void Tree_OfRingsAndDepths_StandsSomewhere()
    {
        Order(Page(1, "1")).Single().ParentKey.ShouldBeNull();
        Order(Page(1, "2"), Page(2, "1")).Count(p => p.ParentKey is null).ShouldBe(1);
        Order([.. Enumerable.Range(1, 6).Select(i => Page(i, i == 1 ? "" : $"{i - 1}"))]).Select(p => p.ParentKey).ShouldBe([null, "1", "2", null, "4", "5"]);
        Order([.. Enumerable.Range(1, 20_000).Select(i => Page(i, $"{i + 1}"))]).Max(p => p.Round).ShouldBeLessThan(3);
    }

    [Theory]
    [InlineData("https://x.example/wp-content/uploads/2014/05/a-300x200.jpg?ver=1", "2014/05/a.jpg")]
    [InlineData("/wp-content/uploads/2014/05/f%C3%AAte.pdf", "2014/05/fête.pdf")]
    [InlineData("/wp-content/uploads/../../wp-config.php", null)]
    [InlineData("/wp-content/uploads/%2e%2e/%2e%2e/etc/passwd", null)]
    [InlineData("/autre/a.jpg", null)]
    public void UploadPath_IsUnderUploads_OrNone(string address, string? expected) => ImportTargets.UploadPath(address).ShouldBe(expected);

    [Fact]
    public void Folder_GivesWhatLiesUnderIt_AndNothingElse()
    {
        var folder = Directory.CreateTempSubdirectory("cq-uploads-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "uploads"));
        File.WriteAllText(Path.Combine(folder, "uploads", "a.txt"), "a");
        File.WriteAllText(Path.Combine(folder, "secret.txt"), "s");
        using var uploads = ImportUploads.OfFolder(Path.Combine(folder, "uploads"));

        uploads.Has("a.txt").ShouldBeTrue();
        uploads.Has("../secret.txt").ShouldBeFalse();
        uploads.Has(Path.Combine(folder, "secret.txt")).ShouldBeFalse();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public void Archive_IsFoundByItsPathsUnderUploads()
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("wp-content/uploads/2014/05/a.jpg");
            zip.CreateEntry("uploads/2014/05/b.jpg");
            zip.CreateEntry("2014/05/c.jpg");
        }

        using var uploads = ImportUploads.OfArchive(bytes).ShouldNotBeNull();

        new[] { "2014/05/a.jpg", "2014/05/b.jpg", "2014/05/c.jpg" }.ShouldAllBe(p => uploads.Has(p));
        ImportUploads.OfArchive(new MemoryStream("PK no"u8.ToArray())).ShouldBeNull();
    }

    [Fact]
    public void Report_KeepsFaultsBeforeEverythingElse()
    {
        var report = new ImportReport();
        for (var i = 0; i < 1_500; i++)
            report.Note(ImportNoteKind.Changed, i, "x", "y");
        report.Note(ImportNoteKind.Fault, 7, "x", "y");

        (report.NotesInAll, report.Notes.Count, report.Faults).ShouldBe((1_501, ImportReport.NotesKept, 1));
        report.Notes.ShouldContain(n => n.Kind == ImportNoteKind.Fault);
        ImportReport.Parse(report.ToJson()).Notes.Count.ShouldBe(ImportReport.NotesKept);
    }

    private static ImportSurvey Survey(int count)
    {
        using var reader = new WxrReader(new MemoryStream(WxrSample.Make(count)));
        var survey = new ImportSurvey(reader.ReadSite()!, new ImportReport(), "Page", TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris"), Now);
        foreach (var entry in reader.ReadItems())
            survey.Take(entry);
        return survey;
    }

    private static List<PlannedItem> Order(params PlannedItem[] pages) => ImportTree.Order([.. pages.OrderBy(p => p.Item.Index)], _ => null);

    private static PlannedItem Page(int id, string parent) =>
        new(new WxrItem { Index = id, Line = id, Id = $"{id}", PostType = "page", Status = "publish", Title = $"{id}", ParentId = parent }, $"{id}", "Page", $"page-{id}", Now, "");
}
