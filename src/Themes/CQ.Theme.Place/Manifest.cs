using CQ.Abstractions.Modules;

[assembly: Theme(
    Name = "Place",
    Description = "La face publique : papier, encre et la couleur du secteur.",
    Category = "Thème",
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version,
    IsAlwaysEnabled = true)]
