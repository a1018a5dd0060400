namespace CQ.Contents.Services.Checking;

/// <param name="Line">Of the text, from 1.</param>
/// <param name="Quote">The words it is about; may be empty.</param>
public sealed record TextRemark(RemarkKind Kind, int Line, string Quote)
{
    /// <summary>French, key of its translation; <c>{0}</c> is the quote.</summary>
    public string Sentence => Kind switch
    {
        RemarkKind.TitleInText => "« {0} » a la taille du titre de la page : un intertitre (##) suffit.",
        RemarkKind.EmptyHeading => "Un intertitre est vide : les lecteurs d’écran l’annoncent tout de même.",
        RemarkKind.SkippedLevel => "« {0} » saute un niveau d’intertitre : qui écoute la page croit qu’il manque une partie.",
        RemarkKind.EmptyLink => "Un lien vers {0} n’a pas de texte : dites où il mène.",
        RemarkKind.MeaninglessLink => "Le lien « {0} » ne dit pas où il mène : reprenez le titre de la page ou du document.",
        RemarkKind.BareAddress => "L’adresse {0} est illisible à voix haute : écrivez des mots et posez le lien dessus.",
        RemarkKind.DeadLink => "Le lien vers {0} ne mène nulle part.",
        RemarkKind.UnsafeLink => "Le lien « {0} » ne sera pas suivi : seules les adresses web, de courriel et de ce site le sont.",
        RemarkKind.PictureWithoutText => "Une image n’a pas de texte de remplacement : décrivez-la entre les crochets, en une phrase.",
        RemarkKind.PictureNamedAfterFile => "« {0} » est un nom de fichier : décrivez l’image en une phrase.",
        RemarkKind.PictureFromElsewhere => "L’image « {0} » vient d’un autre site et ne sera pas montrée : ajoutez-la à la médiathèque.",
        _ => "Ce paragraphe est très long : coupez-le, ou posez un intertitre. « {0} »",
    };
}
