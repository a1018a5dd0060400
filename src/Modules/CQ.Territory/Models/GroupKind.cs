namespace CQ.Territory.Models;

/// <summary>What a group is (glossary; R15, R27, R57, R141). What follows from it is in <see cref="GroupKindFacts"/>.</summary>
public enum GroupKind
{
    AnimationTeam,
    BudgetCommittee,
    WorkingGroup,
    CitizensCouncil,
    ForeignResidentsCouncil,
    YouthCouncil,
    DevelopmentCouncil,
    TerritorialPartnersWorkshop,
    ProjectWorkshop,
    ConsultationWorkshop,
}
