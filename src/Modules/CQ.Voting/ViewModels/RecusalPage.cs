using CQ.Voting.Services;

namespace CQ.Voting.ViewModels;

/// <summary>The page on which an elector leaves a vote.</summary>
public sealed class RecusalPage(VoteOutline vote, ElectorBooth booth, RecusalForm form)
{
    public VoteOutline Vote { get; } = vote;

    public ElectorBooth Booth { get; } = booth;

    public RecusalForm Form { get; } = form;
}
