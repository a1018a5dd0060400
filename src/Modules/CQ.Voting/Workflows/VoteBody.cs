using CQ.Abstractions.Workflows;

namespace CQ.Voting.Workflows;

/// <summary>Properties of a <see cref="VoteActivity"/>.</summary>
internal sealed record VoteBody
{
    /// <summary>A scope expression for the body that votes: a group, or a council, whose animation team is meant.</summary>
    public required string Electorate { get; init; }

    /// <summary>What is decided, as the ballot says it; may hold declared values between braces.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>A declared value of people, e.g. <c>project.bearers</c>: the electors among them are recused.</summary>
    public string? Bearers { get; init; }

    /// <summary>A scope expression for a council or a group whose members alone see the vote; everyone sees it when left out.</summary>
    public string? Audience { get; init; }

    public void Check(ActivityValidation validation)
    {
        if (Electorate == IWorkflowScopes.Tenant)
            validation.Error(nameof(Electorate), "a group or a council is expected");
        else
            validation.CheckScope(nameof(Electorate), Electorate);
        if (string.IsNullOrWhiteSpace(Title.Fr))
            validation.Error(nameof(Title), "a title is expected");
        validation.CheckText(nameof(Title), Title);
        if (Bearers is not null)
            validation.CheckValue(nameof(Bearers), Bearers, WorkflowValueType.People);
        if (Audience is not null)
            validation.CheckScope(nameof(Audience), Audience);
    }
}
