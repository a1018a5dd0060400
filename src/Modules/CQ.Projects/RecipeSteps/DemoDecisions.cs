using CQ.Projects.Models;

namespace CQ.Projects.RecipeSteps;

/// <summary>Words of the opinions, favourable unless said otherwise.</summary>
/// <param name="Missing">Those the services still owe.</param>
/// <param name="GoesOn">Why the coordination puts the project to the team in spite of an unfavourable opinion.</param>
internal sealed record DemoOpinions(
    DemoOpinion? Legal = null, DemoOpinion? Technical = null, DemoOpinion? Financial = null, IReadOnlyList<OpinionKind>? Missing = null, string? GoesOn = null);

internal sealed record DemoOpinion(string Text, OpinionVerdict Verdict = OpinionVerdict.Favourable);

/// <summary>How many cast what. Those on the last seats of the roll vote first.</summary>
internal sealed record DemoBallots(int For = 0, int Against = 0, int Abstention = 0)
{
    public int Count => For + Against + Abstention;
}

internal sealed record DemoPlenary(int For, int Against, int Abstention, string Minutes);

/// <summary>The town hall's act; dated on the day it decides.</summary>
internal sealed record DemoAct(string Reference, string Signatory, string? Comment = null);
