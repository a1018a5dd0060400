namespace CQ.Contents.Models;

/// <summary>What is done with an item in the back office. Each has a permission, one per type, and a twin for one's own, as in Orchard Core.</summary>
public enum ContentVerb
{
    View,
    Edit,
    Publish,
    Delete,
}
