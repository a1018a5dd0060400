using CQ.Mvc.Blocks;

namespace CQ.Publishing.ViewComponents;

/// <summary>Puts the latest documents on the sector's home, after what was decided.</summary>
internal sealed class LatestDocumentsBlock() : ComposedBlock(
    "latest-documents", label: "Les documents", summary: "Les derniers documents des conseils.", "LatestDocuments", BlockZone.Main, position: 50, statementBudget: 2), IHomeBlock;
