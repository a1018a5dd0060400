using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Voting",
    Name = "Votes",
    Description = "Listes électorales figées, bulletins, quorum, dépouillement et résultats publiés avec leur calcul.",
    Category = "Décisions",
    Dependencies = ["CQ.Territory"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
