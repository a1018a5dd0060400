namespace CQ.Publishing.ViewModels;

/// <summary>The contacts from outside of one circle.</summary>
public sealed record ContactList(DirectoryCircle Circle, IReadOnlyList<ContactCard> Contacts);
