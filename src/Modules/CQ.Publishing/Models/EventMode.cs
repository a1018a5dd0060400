namespace CQ.Publishing.Models;

/// <summary>Where people meet.</summary>
public enum EventMode
{
    OnSite,
    Remote,
    Hybrid,
}
