using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Projects",
    Name = "Projets",
    Description = "Projets des habitantes et habitants : dépôt, recevabilité, faisabilité, adoption, décision, engagement et suivi jusqu’à la livraison.",
    Category = "Décisions",
    Dependencies = ["CQ.Territory", "CQ.Media", "CQ.Workflows", "CQ.Voting", "CQ.Budgets"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
