namespace CQ.Publishing.Models;

/// <summary>What a person may show of themselves in the directory, each by itself (R113, G7).</summary>
public enum ContactField
{
    Name,
    Role,
    Phone,
    Email,
    Address,
}
