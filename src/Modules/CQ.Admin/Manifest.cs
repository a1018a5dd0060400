using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Admin",
    Name = "Administration",
    Description = "Le tableau de bord, les réglages, les fonctionnalités, les textes légaux et le journal du site.",
    Category = "Socle",
    Dependencies = ["CQ.Users"],
    IsAlwaysEnabled = true,
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
