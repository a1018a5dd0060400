using System.Text.Json.Nodes;
using CQ.Abstractions.Values;
using CQ.Voting.Models;

namespace CQ.Projects.RecipeSteps;

/// <summary>An act of a story: when, by whom, what.</summary>
/// <param name="By">Address of the account; null where the deed itself says who acts.</param>
internal sealed record StoryAct(DemoProjectBody Project, DateTimeOffset At, string? By, StoryDeed Deed);

/// <summary>What is done in an act. Each can be asked whether it was done already, by what it leaves behind.</summary>
internal abstract record StoryDeed;

internal sealed record StartTheDraft : StoryDeed;

internal sealed record AskForAdvice(string Question) : StoryDeed;

internal sealed record HandIn : StoryDeed;

/// <param name="Nth">The how many-th decision on a task of this kind it is: 1 for the first.</param>
internal sealed record Decide(string Task, string Action, int Nth = 1, string? Comment = null, JsonObject? Data = null) : StoryDeed;

/// <param name="Committee">The budget committee's vote; else the animation team's.</param>
/// <param name="Elector">Place among those who may vote, from the last seat of the roll.</param>
internal sealed record Cast(bool Committee, int Elector, Choice Choice) : StoryDeed;

internal sealed record Close(bool Committee) : StoryDeed;

internal sealed record TakeBack(string Reason) : StoryDeed;

internal sealed record GiveAgent(string Email) : StoryDeed;

internal sealed record PlanMilestone(string Title, DateOnly On) : StoryDeed;

internal sealed record Reach(string Title, DateOnly On) : StoryDeed;

internal sealed record PutOff(string Title, DateOnly To, string Reason) : StoryDeed;

internal sealed record Certify(Money Amount, DateOnly On, string Note, int Nth) : StoryDeed;

internal sealed record Order(Money Amount, string Reason, int Nth) : StoryDeed;

internal sealed record Deliver(DateOnly On) : StoryDeed;

internal sealed record Evaluate(string Text) : StoryDeed;

internal sealed record KeepInTouch(DemoContact Contact, DateOnly On) : StoryDeed;

internal sealed record WriteDown(DemoNote Note) : StoryDeed;
