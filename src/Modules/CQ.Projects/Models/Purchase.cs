namespace CQ.Projects.Models;

/// <summary>What a bearer thinks is bought; the financial opinion sets the section (DESIGN §6).</summary>
public enum Purchase
{
    /// <summary>Lasts for years: benches, tools.</summary>
    Durable,

    /// <summary>Used up: printing, a party.</summary>
    Consumable,

    Unknown,
}
