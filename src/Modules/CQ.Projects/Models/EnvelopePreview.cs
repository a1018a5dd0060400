using CQ.Abstractions.Values;
using CQ.Budgets.Models;

namespace CQ.Projects.Models;

/// <summary>What an envelope would hold once a project is committed, for those who decide on it.</summary>
/// <param name="Ahead">How many retained projects wait for the same credit; they are served first.</param>
public sealed record EnvelopePreview(Section Section, int Year, Money Opened, Money Available, Money Cost, int Ahead)
{
    public Money Used => Opened - Available;

    public Money After => Available - Cost;

    public bool Holds => Cost <= Available;

    /// <summary>Retained today, it would wait: for credit, or behind those who came before (DESIGN §6).</summary>
    public bool WouldWait => !Holds || Ahead > 0;
}
