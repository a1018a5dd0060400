namespace CQ.Projects.Models;

/// <summary>How the accompanying agent and the bearer were in touch (R193).</summary>
public enum ContactChannel
{
    Telephone,
    Mail,
    Meeting,
    Visit,
}
