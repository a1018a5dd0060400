using CQ.Mvc.Blocks;

namespace CQ.Territory.ViewComponents;

/// <summary>Puts the coordination's text on how to take part on the home page.</summary>
internal sealed class TakePartBlock() : ComposedBlock(
    "take-part", label: "Comment participer", summary: "Le texte de la coordination, modifié dans « Page d’accueil ».", "TakePart", BlockZone.Main, position: 90, statementBudget: 1), IHomeBlock;
