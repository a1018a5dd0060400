using CQ.Abstractions.Data;
using CQ.Abstractions.People;
using CQ.Abstractions.Values;
using CQ.Budgets.Models;
using CQ.Territory.Models;

namespace CQ.Projects.Models;

/// <summary>
/// A project that a resident hands in for a council (R55–R63). Its state moves only through <c>ProjectMover</c>, which writes the timeline. It is public
/// from the day it is declared eligible and stays so; before, its bearer and those who hold a task on it read it.
/// </summary>
public sealed class Project : TenantOwned, IVersioned, IAudienceBearing
{
    public const string Kind = "project";

    /// <summary>What is retained is carried out within two years (R188).</summary>
    public const int MaximumMonths = 24;

    public required int Year { get; init; }

    public required int Number { get; init; }

    public ProjectReference Reference => new(Year, Number);

    public SubjectRef Subject => new(Kind, Id);

    /// <summary>Follows the title; addresses with an older one lead to the new one.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    public required string Summary { get; set; }

    /// <summary>Markdown.</summary>
    public required string Description { get; set; }

    public required string Place { get; set; }

    public required Guid CouncilId { get; init; }

    public required Guid BearerId { get; set; }

    public required Purchase Purchase { get; set; }

    /// <summary>What the bearer thinks it costs.</summary>
    public required Money EstimatedCost { get; set; }

    /// <summary>What counts for the route and the commitment: the estimate until the financial opinion says better.</summary>
    public required Money Cost { get; set; }

    /// <summary>Set by the financial opinion.</summary>
    public Section? Section { get; set; }

    /// <summary>How long the services think it takes, in months (R188).</summary>
    public int? Months { get; set; }

    /// <summary>When its bearer promised to carry it over time (R199).</summary>
    public required DateTimeOffset PledgedAt { get; set; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public ProjectState State { get; set; }

    public DateTimeOffset StateSince { get; set; }

    /// <summary>The last day on which the present state should end, when the procedure says so.</summary>
    public DateOnly? ExpectedBy { get; set; }

    public ProjectRoute? Route { get; set; }

    /// <summary>Charter version and threshold by which the route was chosen (D7).</summary>
    public int? CharterNumber { get; set; }

    public Money? Threshold { get; set; }

    public DateTimeOffset? AdoptedAt { get; set; }

    /// <summary>Order of adoption among the projects of the council and section: who waits for credit is served in this order.</summary>
    public long? AdoptionRank { get; set; }

    /// <summary>The workflow execution that waits for credit; null when none does.</summary>
    public Guid? CreditExecutionId { get; set; }

    public DateOnly? PlenaryOn { get; private set; }

    public int? PlenaryFor { get; private set; }

    public int? PlenaryAgainst { get; private set; }

    public int? PlenaryAbstention { get; private set; }

    public string? PlenaryMinutes { get; private set; }

    public string? ActReference { get; private set; }

    public DateOnly? ActOn { get; private set; }

    public string? ActSignatory { get; private set; }

    public DateTimeOffset? CommittedAt { get; set; }

    /// <summary>Two years after the commitment (R188).</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>The named person who accompanies it (R193).</summary>
    public Guid? AgentId { get; set; }

    public DateOnly? DeliveredOn { get; set; }

    /// <summary>The cost really paid, known at delivery.</summary>
    public Money? PaidCost { get; set; }

    /// <summary>What the project brought, in its bearer's or the team's words; Markdown (R101).</summary>
    public string? Evaluation { get; set; }

    public Guid AudienceId { get; init; } = Audience.Public.Id;

    public DateTimeOffset? PublishedAt { get; set; }

    public long Version { get; private set; }

    /// <summary>Its bearer may still take it back: nothing is committed yet.</summary>
    public bool CanBeWithdrawn => State is not (ProjectState.Committed or ProjectState.Done or ProjectState.Refused or ProjectState.Withdrawn);

    /// <summary>What the plenary said; null until its counts are typed.</summary>
    public Plenary? Plenary =>
        PlenaryOn is { } on ? new Plenary(on, PlenaryFor ?? 0, PlenaryAgainst ?? 0, PlenaryAbstention ?? 0, PlenaryMinutes ?? "") : null;

    /// <summary>The authority's own act for this project, when no standing act does (L3).</summary>
    public AuthorityAct? Act => ActReference is { } reference ? new AuthorityAct(reference, ActOn!.Value, ActSignatory ?? "") : null;

    public bool IsEnded => State is ProjectState.Done or ProjectState.Refused or ProjectState.Withdrawn;

    public void Record(Plenary plenary)
    {
        ArgumentNullException.ThrowIfNull(plenary);
        (PlenaryOn, PlenaryFor, PlenaryAgainst, PlenaryAbstention, PlenaryMinutes) =
            (plenary.HeldOn, plenary.For, plenary.Against, plenary.Abstention, plenary.Minutes);
    }

    public void Record(AuthorityAct act)
    {
        ArgumentNullException.ThrowIfNull(act);
        (ActReference, ActOn, ActSignatory) = (act.Reference, act.Date, act.Signatory);
    }
}
