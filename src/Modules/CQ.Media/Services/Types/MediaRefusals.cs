using CQ.Abstractions.Values;

namespace CQ.Media.Services.Types;

/// <summary>Why a file is not accepted, and what to do about it.</summary>
public static class MediaRefusals
{
    public static readonly Refusal Empty = new("Ce fichier est vide.");

    public static readonly Refusal Unknown = new("Ce type de fichier n’est pas accepté. Envoyez une image (JPEG, PNG, WebP, GIF, HEIC), un PDF, un document Word, Excel, PowerPoint ou LibreOffice récent, un texte (TXT, CSV) ou un son (MP3, OGG).");

    public static readonly Refusal Program = new("Ce fichier est un programme, quel que soit son nom. Les programmes ne sont pas acceptés.");

    public static readonly Refusal Svg = new("Une image SVG peut contenir des programmes. Ouvrez-la, enregistrez-la en PNG, puis envoyez le PNG.");

    public static readonly Refusal WebPage = new("Les pages web ne sont pas acceptées. Ouvrez la page dans votre navigateur, imprimez-la en PDF, puis envoyez le PDF.");

    public static readonly Refusal Archive = new("Les archives (ZIP et semblables) ne sont pas acceptées. Envoyez les fichiers qu’elle contient.");

    public static readonly Refusal Video = new("Les vidéos ne sont pas acceptées. Publiez-la sur la plateforme de la Ville, puis mettez un lien.");

    public static readonly Refusal OldOffice = new("Ce document est dans un ancien format (.doc, .xls, .ppt) ou protégé par un mot de passe. Ouvrez-le, enregistrez-le en .docx, .xlsx ou .pptx, sans mot de passe, puis envoyez-le.");

    public static readonly Refusal Macros = new("Ce document contient des macros, qui sont des programmes. Enregistrez-le sans macros (.docx, .xlsx, .pptx ou format LibreOffice), puis envoyez-le.");

    public static readonly Refusal DamagedPicture = new("Cette image est abîmée ou incomplète. Ouvrez-la, enregistrez-la de nouveau, puis envoyez-la.");

    public static readonly Refusal DamagedPdf = new("Ce PDF est abîmé, ou autre chose est collé avant ou après lui. Ouvrez-le, imprimez-le en PDF, puis envoyez le nouveau fichier.");

    public static readonly Refusal DamagedOffice = new("Ce document est abîmé ou incomplet. Ouvrez-le, enregistrez-le de nouveau, puis envoyez-le.");

    public static readonly Refusal Bomb = new("Ce document prendrait une place démesurée une fois ouvert. Enregistrez-le de nouveau, ou découpez-le.");

    public static readonly Refusal DamagedText = new("Ce texte contient des caractères qui n’en sont pas. Enregistrez-le en « texte brut » ou en « CSV », puis envoyez-le.");

    public static readonly Refusal DamagedAudio = new("Ce son est abîmé, ou autre chose est collé avec lui. Enregistrez-le de nouveau en MP3 ou en OGG.");

    public static readonly Refusal NoTool = new("Les images ne peuvent pas être préparées pour le moment. Réessayez plus tard ; si cela dure, prévenez la personne qui gère le site.");

    public static Refusal TooManyPixels(int width, int height) =>
        new("Cette image compte {0} × {1} points : c’est trop, la limite est de 100 millions. Réduisez-la, puis envoyez-la.", null, width, height);

    public static Refusal TooLong(string name, long length, long limit) =>
        new("« {0} » pèse {1} Mo : la limite est de {2} Mo. Réduisez-le, ou découpez-le.", null, name, Megabytes(length), limit / Models.MediaLimits.Megabyte);

    /// <summary>When the end of the file was not even read.</summary>
    public static Refusal TooLong(string name, long limit) =>
        new("« {0} » pèse plus de {1} Mo, la limite. Réduisez-le, ou découpez-le.", null, name, limit / Models.MediaLimits.Megabyte);

    public static Refusal QuotaReached(long quota) =>
        new("La médiathèque est pleine : elle contient au plus {0} Mo. Retirez d’abord des fichiers qui ne servent plus.", null, quota / Models.MediaLimits.Megabyte);

    private static long Megabytes(long length) => (length + Models.MediaLimits.Megabyte - 1) / Models.MediaLimits.Megabyte;
}
