namespace CQ.Abstractions.Data;

/// <summary>Rows that are written once: the application's role is granted neither UPDATE nor DELETE.</summary>
public interface IAppendOnly : ITenantOwned;
