using CQ.Budgets.Models;
using CQ.Projects.Models;

namespace CQ.Projects.RecipeSteps;

/// <summary>A project of the <c>DemoProjects</c> step, and how far its story goes. Its natural key is the bearer and the title.</summary>
/// <param name="Council">Slug of the quartier.</param>
/// <param name="Bearer">Address of the account.</param>
/// <param name="Cost">In euros, as the bearer types it.</param>
/// <param name="HandedIn"><c>-40d</c>: so many days before the set-up; <c>03-14</c>: that day of the year before. For a draft, the day it is begun.</param>
/// <param name="State">Where the story stops.</param>
/// <param name="At">Where it stops being carried on, of a project that is refused, withdrawn or undecided.</param>
/// <param name="Section">What the financial opinion says.</param>
/// <param name="StudiedCost">What the financial opinion says; the bearer's cost unless given.</param>
/// <param name="Months">What the technical opinion says.</param>
/// <param name="Reason">Why it is refused, withdrawn, or sent back to be completed.</param>
internal sealed record DemoProjectBody(
    string Council,
    string Bearer,
    string Title,
    string Summary,
    string Description,
    string Place,
    Purchase Purchase,
    string Cost,
    string HandedIn,
    StoryEnd State,
    ProjectState? At = null,
    Section Section = Section.Investment,
    string? StudiedCost = null,
    int Months = 6,
    string? Reason = null,
    DemoAdvice? Advice = null,
    DemoCompletion? Completion = null,
    DemoOpinions? Opinions = null,
    DemoBallots? Team = null,
    DemoBallots? Committee = null,
    DemoPlenary? Plenary = null,
    DemoAct? Act = null,
    DemoFollowUp? FollowUp = null,
    IReadOnlyList<DemoNote>? Notes = null);

/// <summary>A question on the draft, and what the services answered.</summary>
internal sealed record DemoAdvice(string Question, string? Answer = null);

/// <summary>What the coordination asked to complete, and what the bearer said in sending the project again.</summary>
internal sealed record DemoCompletion(string Asked, string Answer);
