using CQ.Projects.Models;

namespace CQ.Projects.ViewModels;

/// <summary>What the bearer and the city's services said to each other.</summary>
public sealed record ExchangesPage(Project Project, string ProjectPath, IReadOnlyList<ContactEntry> Contacts, IReadOnlyList<Advice> Advice);
