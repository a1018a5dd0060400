using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Contents",
    Name = "Contenus",
    Description = "Ce que publient les conseils : brouillons, relecture, publication, versions, trois niveaux de confidentialité.",
    Category = "Contenus",
    Dependencies = ["CQ.Media", "CQ.Territory"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
