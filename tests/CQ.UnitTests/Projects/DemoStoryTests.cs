using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Budgets.Models;
using CQ.Projects.Models;
using CQ.Projects.RecipeSteps;

namespace CQ.UnitTests.Projects;

/// <summary>The dates of the demo's stories, for set-ups on days that calendars trip over.</summary>
public sealed class DemoStoryTests
{
    private static readonly TimeZoneInfo Paris = TimeZoneInfo.FindSystemTimeZoneById("Europe/Paris");

    public static TheoryData<string, string> SetUps()
    {
        var data = new TheoryData<string, string>();
        foreach (var recipe in new[] { "paris-centre-projects", "paris-10-projects" })
        {
            foreach (var day in new[] { "2027-01-02", "2028-02-29", "2026-12-31", "2026-11-21", "2027-03-29" })
                data.Add(recipe, day);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(SetUps))]
    public void Recipe_SetUpOnThatDay_IsToldWhole(string recipe, string day)
    {
        var (setUp, errors) = (DateOnly.Parse(day, null), new RecipeErrors());

        var acts = Read(Step(recipe), setUp, errors);

        errors.Messages.ShouldBeEmpty();
        foreach (var story in acts.GroupBy(a => a.Project))
        {
            var told = story.Where(a => a.Deed is not WriteDown).ToList();
            var procedure = told.TakeWhile(a => a.Deed is not (GiveAgent or Certify)).Where(a => a.Deed is not Cast).ToList();
            procedure.Select(a => a.At).ShouldBeInOrder(SortDirection.Ascending, story.Key.Title);
            told.ShouldAllBe(a => DayOf(a.At) >= setUp.AddDays(-900), story.Key.Title);
            if (!story.Key.HandedIn.StartsWith('-'))
                told.ShouldAllBe(a => DayOf(a.At).Year == setUp.Year - 1, story.Key.Title);
            if (story.Key.State is StoryEnd.Adoption or StoryEnd.Committee)
                DayOf(told.Last(a => a.Deed is Decide or Close).At).AddDays(14).ShouldBeGreaterThan(setUp.AddDays(2), story.Key.Title);
        }
    }

    /// <summary>Early in January all that is committed falls into the year before.</summary>
    [Theory]
    [InlineData("paris-centre-projects")]
    [InlineData("paris-10-projects")]
    public void Recipe_AllInOneYear_StaysWithinTheEnvelopes(string recipe)
    {
        var projects = Read(Step(recipe), new DateOnly(2027, 1, 2), new RecipeErrors()).Select(a => a.Project).Distinct().ToList();

        foreach (var envelope in projects.Where(p => p.State is StoryEnd.Done or StoryEnd.Committed).GroupBy(p => (p.Council, p.Section)))
        {
            envelope.Sum(p => decimal.Parse(p.StudiedCost ?? p.Cost, System.Globalization.CultureInfo.InvariantCulture))
                .ShouldBeLessThanOrEqualTo(envelope.Key.Section == Section.Investment ? 8264m : 3306m, envelope.Key.ToString());
        }
    }

    [Fact]
    public void Recipes_Together_ShowEveryState()
    {
        var states = new[] { "paris-centre-projects", "paris-10-projects" }
            .SelectMany(r => Read(Step(r), new DateOnly(2026, 11, 21), new RecipeErrors()))
            .Select(a => a.Project.State).ToHashSet();

        states.ShouldBe(Enum.GetValues<StoryEnd>(), ignoreOrder: true);
    }

    [Theory]
    [InlineData("-40d", "2027-01-02", "2026-11-23")]
    [InlineData("03-14", "2027-01-02", "2026-03-14")]
    [InlineData("02-29", "2028-02-29", "2027-02-28")]
    [InlineData("12-31", "2026-12-31", "2025-12-31")]
    [InlineData("-366d", "2028-02-29", "2027-02-28")]
    [InlineData("40d", "2027-01-02", null)]
    [InlineData("-0d", "2027-01-02", null)]
    [InlineData("02-30", "2027-01-02", null)]
    [InlineData("", "2027-01-02", null)]
    public void Day_Written_IsReadFromTheDayOfTheSetUp(string text, string setUp, string? expected) =>
        Dates(DateOnly.Parse(setUp, null)).Read(text)?.ToString("yyyy-MM-dd", null).ShouldBe(expected);

    [Fact]
    public void Hours_OfADay_StayWithinIt()
    {
        var dates = Dates(new DateOnly(2027, 3, 29));
        // Clocks go forward on that day.
        var day = new DateOnly(2027, 3, 28);

        for (var act = 0; act < 60; act++)
            dates.IsOn(dates.At(day, 3, act), day).ShouldBeTrue();
    }

    [Fact]
    public void Faults_OfAStep_AreAllNamed()
    {
        var step = Step("paris-10-projects");
        var projects = (JsonArray)step.Body["Projects"]!;
        projects[0]!["Cost"] = "-1";
        projects[0]!["Title"] = " ";
        projects[1]!["HandedIn"] = "demain";
        projects[2]!["Colour"] = "red";
        projects[3]!["FollowUp"]!["Payments"]![0]!["Amount"] = "abc";
        projects[5]!.AsObject().Remove("Reason");
        projects[6]!["At"] = "Done";
        projects[9]!["HandedIn"] = "-5d";
        var errors = new RecipeErrors();

        Read(step, new DateOnly(2026, 11, 21), errors);

        string[] paths = ["[0].Cost", "[0].Title", "[1].HandedIn", "[2]", "[3].FollowUp.Payments[0].Amount", "[5].Reason", "[6].At", "[9].HandedIn"];
        foreach (var path in paths)
            errors.Messages.ShouldContain(m => m.StartsWith($"steps[0].Projects{path}", StringComparison.Ordinal), path);
    }

    private static IReadOnlyList<StoryAct> Read(RecipeStep step, DateOnly setUp, RecipeErrors errors) =>
        DemoProjectsReader.Read(step, Dates(setUp), StartOf(setUp).AddHours(1), errors);

    private static StoryDates Dates(DateOnly setUp) => new(setUp, StartOf);

    private static DateTimeOffset StartOf(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, Paris.GetUtcOffset(midnight)).ToUniversalTime();
    }

    private static DateOnly DayOf(DateTimeOffset at) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, Paris).DateTime);

    private static RecipeStep Step(string recipe)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CQ.Cms.sln")))
            folder = folder.Parent;
        var body = JsonNode.Parse(File.ReadAllText(Path.Combine(folder.FullName, "recipes", recipe + ".recipe.json")))!;
        return new RecipeStep("DemoProjects", (JsonObject)body["steps"]![0]!.DeepClone(), "steps[0]");
    }
}
