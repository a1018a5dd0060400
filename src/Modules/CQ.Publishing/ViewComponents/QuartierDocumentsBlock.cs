using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the latest documents of a quartier on its page.</summary>
internal sealed class QuartierDocumentsBlock() : ComposedBlock(
    "documents", label: "Les documents", summary: "Les derniers documents du conseil.", "QuartierDocuments", BlockZone.Main, position: 60, statementBudget: 2), INeighbourhoodBlock;
