using CQ.Abstractions.Modules;

[assembly: Theme(
    Name = "Admin",
    Description = "Le back-office, bâti sur le thème Place.",
    Category = "Thème",
    BaseTheme = "CQ.Theme.Place",
    Dependencies = ["CQ.Theme.Place"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version,
    IsAlwaysEnabled = true)]
