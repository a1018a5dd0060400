namespace CQ.Publishing.ViewModels;

/// <param name="Place">Whose it is, where the page does not say it already.</param>
public sealed record EventRow(AgendaEntry Entry, string? Place = null);
