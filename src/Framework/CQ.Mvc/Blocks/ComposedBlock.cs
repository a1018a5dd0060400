using CQ.Abstractions.People;

namespace CQ.Mvc.Blocks;

/// <summary>Base for composed blocks that modules declare in a few lines.</summary>
public abstract class ComposedBlock(
    string key, string label, string summary, string viewComponent, BlockZone zone, int position, int statementBudget, Permission? permission = null, bool shownByDefault = true)
    : PageBlock(viewComponent, zone, position, statementBudget, permission), IComposedBlock
{
    public string Key { get; } = key;

    public string Label { get; } = label;

    public string Summary { get; } = summary;

    public bool ShownByDefault { get; } = shownByDefault;
}
