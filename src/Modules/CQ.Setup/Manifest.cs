using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Setup",
    Name = "Mise en place",
    Description = "Le formulaire qui met en place un nouveau secteur, derrière son lien à usage unique.",
    Category = "Socle",
    IsAlwaysEnabled = true,
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
