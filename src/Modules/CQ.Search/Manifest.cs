using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Search",
    Name = "Recherche",
    Description = "Une seule case pour trouver tout ce que la personne peut lire, en français comme on le tape.",
    Category = "Contenus",
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
