using CQ.Territory.Models;

namespace CQ.Territory.ViewModels;

/// <summary>A body and who sits in it today: display names only.</summary>
public sealed record BodyPeople(Guid GroupId, string Slug, string Name, GroupKind Kind, IReadOnlyList<SeatedPerson> Seats)
{
    public int Vacancies => Seats.Count(s => s.Name is null);
}
