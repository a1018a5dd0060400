using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Budgets",
    Name = "Budgets",
    Description = "Exercices, crédits des conseils, grand livre en partie double, propositions d’écriture et comptes rendus publics.",
    Category = "Budget",
    Dependencies = ["CQ.Territory"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
