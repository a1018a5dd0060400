using System.ComponentModel.DataAnnotations;
using System.Security.Cryptography;
using System.Text;
using CQ.Territory.Models;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Validation;

namespace CQ.Territory.ViewModels;

/// <summary>A new version of the charter: typed, compared with the one in force, then published.</summary>
public sealed class CharterForm
{
    /// <summary>Value of the button that publishes; the other one compares.</summary>
    public const string Publish = "publier";

    [Display(Name = "En vigueur à partir du", Description = "Aujourd’hui ou un jour à venir : une charte ne s’applique pas au passé.")]
    [Required(ErrorMessage = "Indiquez le premier jour de cette version.")]
    public DateOnly? From { get; set; }

    [Display(Name = "Référence de la délibération")]
    [Required(ErrorMessage = "Indiquez la référence de la délibération.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? ActReference { get; set; }

    [Display(Name = "Date de la délibération")]
    [Required(ErrorMessage = "Indiquez la date de la délibération.")]
    public DateOnly? ActDate { get; set; }

    /// <summary>As typed, by key of the parameter.</summary>
    [ValidateNever]
    public Dictionary<string, string?> Values { get; set; } = [];

    [Display(Name = "Référence de l’acte permanent", Description = "Laissez les trois champs vides si la Mairie décide projet par projet.")]
    [StringLength(200, ErrorMessage = "La référence compte au plus 200 caractères.")]
    public string? StandingActReference { get; set; }

    [Display(Name = "Date de l’acte permanent")]
    public DateOnly? StandingActDate { get; set; }

    [Display(Name = "Signataire de l’acte permanent")]
    [StringLength(200, ErrorMessage = "Ce texte compte au plus 200 caractères.")]
    public string? StandingActSignatory { get; set; }

    /// <summary>The councils' own words, by key of the label, with "En" for English.</summary>
    [ValidateNever]
    public Dictionary<string, string?> Labels { get; set; } = [];

    /// <summary>What was compared: publishing anything else compares again.</summary>
    public string? Compared { get; set; }

    [BindNever]
    [ValidateNever]
    public Charter? Before { get; set; }

    [BindNever]
    [ValidateNever]
    public CharterValues? After { get; set; }

    public static CharterForm Of(Charter? charter, DateOnly today)
    {
        var values = charter?.Values ?? new CharterValues();
        var labels = values.Labels ?? new Dictionary<string, string>();
        return new CharterForm
        {
            From = today,
            Before = charter,
            Values = CharterParameters.All.Where(p => p.Kind != CharterParameterKind.Act).ToDictionary(p => p.Key, p => (string?)CharterText.Write(p, p.Read(values))),
            StandingActReference = values.StandingAct?.Reference,
            StandingActDate = values.StandingAct?.Date,
            StandingActSignatory = values.StandingAct?.Signatory,
            Labels = CharterLabel.All
                .SelectMany(l => new[] { (Field: l.Key, l.Key), (Field: l.Key + "En", Key: l.Key + ".en") })
                .ToDictionary(l => l.Field, l => labels.GetValueOrDefault(l.Key)),
        };
    }

    /// <summary>Gives every parameter and label its field, also when the request left it out.</summary>
    public void Complete()
    {
        foreach (var parameter in CharterParameters.All.Where(p => p.Kind != CharterParameterKind.Act))
            Values.TryAdd(parameter.Key, null);
        foreach (var label in CharterLabel.All)
        {
            Labels.TryAdd(label.Key, null);
            Labels.TryAdd(label.Key + "En", null);
        }
    }

    /// <summary>Reads what was typed; <paramref name="refuse"/> is told of each fault with the field's name.</summary>
    public CharterValues Read(Action<string, Abstractions.Values.Refusal> refuse)
    {
        ArgumentNullException.ThrowIfNull(refuse);
        var values = new CharterValues();
        foreach (var parameter in CharterParameters.All.Where(p => p.Kind != CharterParameterKind.Act))
        {
            var typed = CharterText.Parse(parameter, Values.GetValueOrDefault(parameter.Key));
            if (typed.Succeeded)
                values = parameter.Write(values, typed.Value.Value);
            else
                refuse($"Values[{parameter.Key}]", typed.Refusal);
        }

        return values with { StandingAct = ReadAct(refuse), Labels = ReadLabels(refuse) };
    }

    /// <summary>Tells two sets of values apart.</summary>
    public static string Fingerprint(CharterValues values)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(values.ToJson())))[..16];
    }

    private AuthorityAct? ReadAct(Action<string, Abstractions.Values.Refusal> refuse)
    {
        var (reference, signatory) = (StandingActReference?.Trim() ?? "", StandingActSignatory?.Trim() ?? "");
        if (reference.Length == 0 && signatory.Length == 0 && StandingActDate is null)
            return null;
        if (reference.Length > 0 && signatory.Length > 0 && StandingActDate is { } date)
            return new AuthorityAct(reference, date, signatory);
        refuse(nameof(StandingActReference), new("Un acte permanent a une référence, une date et un signataire."));
        return null;
    }

    private Dictionary<string, string>? ReadLabels(Action<string, Abstractions.Values.Refusal> refuse)
    {
        var labels = new Dictionary<string, string>();
        foreach (var label in CharterLabel.All)
        {
            foreach (var (field, key) in new[] { (label.Key, label.Key), (label.Key + "En", label.Key + ".en") })
            {
                if (Labels.GetValueOrDefault(field)?.Trim() is not { Length: > 0 } word)
                    continue;
                if (word.Length > 60 || word.Contains('{', StringComparison.Ordinal) || word.Contains('}', StringComparison.Ordinal))
                    refuse($"Labels[{field}]", new("Ce mot compte au plus 60 caractères, sans accolades."));
                else
                    labels[key] = word;
            }
        }

        return labels.Count == 0 ? null : labels;
    }
}
