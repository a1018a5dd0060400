using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Workflows",
    Name = "Parcours et tâches",
    Description = "Les étapes d’un dossier, dans l’ordre voulu par la ville, et la liste des décisions qui attendent chacune et chacun.",
    Category = "Socle",
    Dependencies = ["CQ.Users"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
