using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Users",
    Name = "Personnes et droits",
    Description = "Comptes, connexion et double vérification, rôles et droits, export et effacement des données personnelles.",
    Category = "Socle",
    IsAlwaysEnabled = true,
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
