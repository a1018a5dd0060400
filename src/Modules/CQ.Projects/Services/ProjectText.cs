using CQ.Abstractions.Values;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What a bearer may change in a project that was sent back, as typed. The quartier stays: it is the council's file.</summary>
public sealed record ProjectText(string Title, string Summary, string Description, string Place, Purchase? Purchase, string CostText)
{
    /// <summary>The same rules as those of a draft.</summary>
    public IReadOnlyList<Refusal> Check()
    {
        var draft = new ProjectDraft
        {
            OwnerId = Guid.Empty,
            Title = Title,
            Summary = Summary,
            Description = Description,
            CouncilId = Guid.Empty,
            Place = Place,
            Purchase = Purchase,
            CostText = CostText,
            StartedAt = default,
            SavedAt = default,
        };
        return [.. SubmissionRules.CheckIdea(draft), .. SubmissionRules.CheckPlace(draft), .. SubmissionRules.CheckBudget(draft)];
    }
}
