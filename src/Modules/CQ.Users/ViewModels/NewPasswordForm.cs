using System.ComponentModel.DataAnnotations;

namespace CQ.Users.ViewModels;

public sealed class NewPasswordForm
{
    /// <summary>From the query of the link, with <see cref="Code"/>.</summary>
    public string? Personne { get; set; }

    public string? Code { get; set; }

    public Guid PersonId => Guid.TryParse(Personne, out var id) ? id : Guid.Empty;

    [Display(Name = "Nouveau mot de passe", Description = "Quatre ou cinq mots sans rapport entre eux, séparés par des espaces, ou au moins douze caractères mêlant lettres, chiffres et signes.")]
    [DataType(DataType.Password)]
    [Required(ErrorMessage = "Choisissez un mot de passe.")]
    public string Password { get; set; } = "";
}
