namespace CQ.Publishing.Models;

/// <summary>What an import brought.</summary>
public enum ImportedKind
{
    Item,
    File,
}
