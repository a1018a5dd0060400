namespace CQ.Admin.Models;

/// <summary>One of the pages of <see cref="LegalTexts"/>: its address and what has to stand in it.</summary>
/// <param name="Slug">Segment of the public address and of the editor's.</param>
/// <param name="Title">French, also the key of its translation.</param>
/// <param name="Advice">What the law or good sense wants to read there.</param>
public sealed record LegalPage(string Slug, string Title, string Advice, Func<LegalTexts, LegalText> Of)
{
    public static LegalPage LegalNotice { get; } = new(
        "mentions-legales",
        "Mentions légales",
        "Qui publie le site, qui en dirige la publication, qui l’héberge, et comment les joindre.",
        t => t.LegalNotice);

    public static LegalPage Privacy { get; } = new(
        "confidentialite",
        "Vie privée",
        "Qui répond des données, à qui écrire pour exercer ses droits. La liste des traitements s’ajoute d’elle-même à la suite du texte.",
        t => t.Privacy);

    public static LegalPage Accessibility { get; } = new(
        "accessibilite",
        "Accessibilité",
        "La déclaration : l’état de conformité, ce qui n’est pas accessible et pourquoi, à qui écrire, les voies de recours.",
        t => t.Accessibility);

    public static LegalPage Contact { get; } = new(
        "contact",
        "Contact",
        "À qui écrire, où et quand venir. L’adresse électronique des réglages s’affiche sous le texte.",
        t => t.Contact);

    public static IReadOnlyList<LegalPage> All { get; } = [LegalNotice, Privacy, Accessibility, Contact];

    public bool HasStatus => this == Accessibility;

    public static LegalPage? Find(string slug) => All.FirstOrDefault(p => p.Slug == slug);
}
