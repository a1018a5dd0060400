namespace CQ.Territory.Models;

/// <summary>An act of the authority that engages it: a council gives an opinion, the authority commits (L3).</summary>
public sealed record AuthorityAct(string Reference, DateOnly Date, string Signatory);
