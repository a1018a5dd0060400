using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Media",
    Name = "Médiathèque",
    Description = "Images, documents et sons : envoi, dossiers, tailles pour l’écran, fichiers réservés à un conseil.",
    Category = "Contenus",
    Dependencies = ["CQ.Territory"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
