using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Glossary",
    Name = "Glossaire",
    Description = "Les mots des conseils de quartier, expliqués simplement.",
    Category = "Contenus",
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
