using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Publishing",
    Name = "Publications",
    Description = "Actualités, pages, agenda, documents et annuaire des conseils, avec leurs flux.",
    Category = "Contenus",
    Dependencies = ["CQ.Contents", "CQ.Media", "CQ.Territory"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
