using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Territory",
    Name = "Territoire",
    Description = "Secteur, quartiers et leurs tracés datés, conseils, instances, adhésions, mandats et charte.",
    Category = "Territoire",
    Dependencies = ["CQ.Users"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
