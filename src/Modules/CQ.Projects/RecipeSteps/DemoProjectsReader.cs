using System.Text.Json.Nodes;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Values;
using CQ.Projects.Data;
using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.RecipeSteps;

/// <summary>Reads the body of a <c>DemoProjects</c> step into acts, and names all that is wrong with it at once.</summary>
internal static class DemoProjectsReader
{
    /// <returns>The acts of the projects that can be told, each project's in their order.</returns>
    public static IReadOnlyList<StoryAct> Read(RecipeStep step, StoryDates dates, DateTimeOffset now, RecipeErrors errors)
    {
        if (Institution(step, errors) is not { } institution)
            return [];
        var acts = new List<StoryAct>();
        var titles = new HashSet<(string, string)>();
        var projects = RecipeJson.ReadList<DemoProjectBody>(Without(step, "People"), "Projects", errors);
        foreach (var (project, path) in projects)
        {
            if (!titles.Add((project.Bearer, project.Title)))
                errors.Add($"{path}.Title", $"'{project.Title}' stands twice for this bearer");
            var before = errors.Messages.Count;
            Check(project, path, dates, errors);
            if (errors.Messages.Count > before)
                continue;
            var story = StoryPlan.Of(project, dates, institution, acts.Count);
            if (story.FirstOrDefault(a => a.At > now) is { } late)
                errors.Add($"{path}.HandedIn", $"the story reaches into the future: {late.Deed.GetType().Name} on {late.At:yyyy-MM-dd}");
            acts.AddRange(story);
        }

        return acts;
    }

    private static StoryPeople? Institution(RecipeStep step, RecipeErrors errors)
    {
        if (step.Body.FirstOrDefault(p => p.Key.Equals("People", StringComparison.OrdinalIgnoreCase)).Value is JsonObject found)
            return RecipeJson.Read<StoryPeople>(new RecipeStep(step.Name, (JsonObject)found.DeepClone(), $"{step.Path}.People"), errors);
        errors.Add($"{step.Path}.People", "the accounts of Coordination, Services and TownHall are expected");
        return null;
    }

    private static RecipeStep Without(RecipeStep step, string key)
    {
        var rest = (JsonObject)step.Body.DeepClone();
        foreach (var found in rest.Select(p => p.Key).Where(k => k.Equals(key, StringComparison.OrdinalIgnoreCase)).ToList())
            rest.Remove(found);
        return step with { Body = rest };
    }

    private static void Check(DemoProjectBody project, string path, StoryDates dates, RecipeErrors errors)
    {
        var draft = new ProjectDraft
        {
            OwnerId = Guid.Empty,
            Title = project.Title,
            Summary = project.Summary,
            Description = project.Description,
            CouncilId = Guid.Empty,
            Place = project.Place,
            Purchase = project.Purchase,
            CostText = project.Cost,
            Pledged = true,
            StartedAt = default,
            SavedAt = default,
        };
        foreach (var refusal in SubmissionRules.Check(draft))
            errors.Add($"{path}.{(refusal.Field == nameof(draft.CostText) ? nameof(project.Cost) : refusal.Field)}", string.Format(null, refusal.Text, refusal.Arguments));
        if (!Slugs.IsValid(project.Council))
            errors.Add($"{path}.{nameof(project.Council)}", $"'{project.Council}' is not a slug");
        CheckAccount(project.Bearer, $"{path}.{nameof(project.Bearer)}", errors);
        if (dates.Read(project.HandedIn) is null)
            errors.Add($"{path}.{nameof(project.HandedIn)}", $"'{project.HandedIn}' is neither '-40d' nor a day of the year before, e.g. '03-14'");
        CheckAmount(project.StudiedCost, $"{path}.{nameof(project.StudiedCost)}", errors);
        if (project.Months is < 1 or > Project.MaximumMonths)
            errors.Add($"{path}.{nameof(project.Months)}", $"1 to {Project.MaximumMonths} months are expected");
        CheckEnd(project, path, errors);
        CheckFollowUp(project, path, errors);
    }

    private static void CheckEnd(DemoProjectBody project, string path, RecipeErrors errors)
    {
        IReadOnlyList<ProjectState>? ends = project.State switch
        {
            StoryEnd.Refused => [ProjectState.Submitted, ProjectState.Feasibility, ProjectState.Adoption, ProjectState.Committee, ProjectState.Plenary, ProjectState.TownHall],
            StoryEnd.Withdrawn => [ProjectState.Submitted, ProjectState.Feasibility, ProjectState.Adoption, ProjectState.Committee, ProjectState.Plenary],
            StoryEnd.Undecided => [ProjectState.Feasibility, ProjectState.Adoption, ProjectState.Committee],
            _ => null,
        };
        if (ends is null && project.At is not null)
            errors.Add($"{path}.{nameof(project.At)}", $"a project that ends as {project.State} is not left from anywhere");
        if (ends is not null && !(project.At is { } at && ends.Contains(at)))
            errors.Add($"{path}.{nameof(project.At)}", $"{project.State}: one of {string.Join(", ", ends)} is expected");
        var toldByVotes = project.At is ProjectState.Adoption or ProjectState.Committee or ProjectState.Plenary;
        if (project.State == StoryEnd.Withdrawn || (project.State == StoryEnd.Refused && !toldByVotes))
            CheckText(project.Reason, $"{path}.{nameof(project.Reason)}", errors);
        if (project.State == StoryEnd.ToComplete && project.Completion is null)
            errors.Add($"{path}.{nameof(project.Completion)}", "what is to be completed is expected");
        if (project.State == StoryEnd.Feasibility && project.Opinions?.Missing is not { Count: > 0 })
            errors.Add($"{path}.{nameof(project.Opinions)}.Missing", "an opinion that is missing is expected");
        if ((project.State == StoryEnd.Plenary || project.At == ProjectState.Plenary) && project.Plenary is null)
            errors.Add($"{path}.{nameof(project.Plenary)}", "counts of the plenary are expected");
        if (project.Plenary is not null && project.State is StoryEnd.Waiting or StoryEnd.Committed or StoryEnd.Done && project.Act is null)
            errors.Add($"{path}.{nameof(project.Act)}", "the town hall's act is expected after a plenary");
        foreach (var (opinion, name) in new[] { (project.Opinions?.Legal, "Legal"), (project.Opinions?.Technical, "Technical"), (project.Opinions?.Financial, "Financial") })
        {
            if (opinion is { Verdict: not OpinionVerdict.Favourable } && string.IsNullOrWhiteSpace(opinion.Text))
                errors.Add($"{path}.Opinions.{name}.Text", "an opinion with reservations says why");
        }
    }

    private static void CheckFollowUp(DemoProjectBody project, string path, RecipeErrors errors)
    {
        foreach (var (note, i) in (project.Notes ?? []).Select((n, i) => (n, i)))
        {
            CheckAccount(note.By, $"{path}.Notes[{i}].By", errors);
            CheckText(note.Text, $"{path}.Notes[{i}].Text", errors);
        }

        if (project.FollowUp is not { } followUp)
            return;
        if (project.State is not (StoryEnd.Committed or StoryEnd.Done))
            errors.Add($"{path}.{nameof(project.FollowUp)}", "only what is committed is followed up");
        if ((project.State == StoryEnd.Done) != (followUp.Delivery is not null))
            errors.Add($"{path}.FollowUp.Delivery", "a project is done once it is delivered, and only then");
        if (followUp.Agent is { } agent)
            CheckAccount(agent, $"{path}.FollowUp.Agent", errors);
        foreach (var (payment, i) in (followUp.Payments ?? []).Select((p, i) => (p, i)))
            CheckAmount(payment.Amount, $"{path}.FollowUp.Payments[{i}].Amount", errors);
    }

    private static void CheckAccount(string email, string path, RecipeErrors errors)
    {
        if (!email.Contains('@', StringComparison.Ordinal))
            errors.Add(path, $"'{email}' is not an address");
    }

    private static void CheckText(string? text, string path, RecipeErrors errors)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > Lengths.Reason)
            errors.Add(path, $"a text of 1 to {Lengths.Reason} characters is expected");
    }

    private static void CheckAmount(string? text, string path, RecipeErrors errors)
    {
        if (text is not null && SubmissionRules.Cost(text, out _) is null)
            errors.Add(path, $"'{text}' is not an amount in euros, e.g. \"1499.99\"");
    }
}
