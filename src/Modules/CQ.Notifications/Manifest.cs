using CQ.Abstractions.Modules;

[assembly: Module(
    Id = "CQ.Notifications",
    Name = "Notifications",
    Description = "La cloche, la liste des notifications, les préférences de chacune et chacun, et le suivi des courriels envoyés.",
    Category = "Socle",
    Dependencies = ["CQ.Users"],
    Author = ManifestConstants.Author,
    Version = ManifestConstants.Version)]
