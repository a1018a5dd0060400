using CQ.Publishing.Models;

namespace CQ.Publishing.Services.Agenda;

/// <summary>Which events a list shows; what is null does not narrow.</summary>
/// <param name="OnlyPublic">What everybody reads, whoever is looking.</param>
/// <param name="OnlyPrivate">What is for the viewer's councils and groups alone.</param>
public sealed record AgendaFilter(
    Guid? CouncilId = null, Guid? GroupId = null, EventKind? Kind = null, bool OnHome = false, bool OnlyPublic = false, bool OnlyPrivate = false);
