namespace CQ.Media.Models;

/// <summary>The closed list of what is accepted.</summary>
public static class FileTypes
{
    public static readonly FileType Jpeg = new(MediaKind.Picture, "image/jpeg", ".jpg");
    public static readonly FileType Png = new(MediaKind.Picture, "image/png", ".png");
    public static readonly FileType WebP = new(MediaKind.Picture, "image/webp", ".webp");
    public static readonly FileType Gif = new(MediaKind.Picture, "image/gif", ".gif");
    public static readonly FileType Heic = new(MediaKind.Picture, "image/heic", ".heic");
    public static readonly FileType Avif = new(MediaKind.Picture, "image/avif", ".avif");
    public static readonly FileType Pdf = new(MediaKind.Document, "application/pdf", ".pdf");
    public static readonly FileType Docx = new(MediaKind.Document, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", ".docx");
    public static readonly FileType Xlsx = new(MediaKind.Document, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx");
    public static readonly FileType Pptx = new(MediaKind.Document, "application/vnd.openxmlformats-officedocument.presentationml.presentation", ".pptx");
    public static readonly FileType Odt = new(MediaKind.Document, "application/vnd.oasis.opendocument.text", ".odt");
    public static readonly FileType Ods = new(MediaKind.Document, "application/vnd.oasis.opendocument.spreadsheet", ".ods");
    public static readonly FileType Odp = new(MediaKind.Document, "application/vnd.oasis.opendocument.presentation", ".odp");
    public static readonly FileType Txt = new(MediaKind.Document, "text/plain", ".txt");
    public static readonly FileType Csv = new(MediaKind.Document, "text/csv", ".csv");
    public static readonly FileType Mp3 = new(MediaKind.Audio, "audio/mpeg", ".mp3");
    public static readonly FileType Ogg = new(MediaKind.Audio, "audio/ogg", ".ogg");

    public static IReadOnlyList<FileType> All { get; } =
        [Jpeg, Png, WebP, Gif, Heic, Avif, Pdf, Docx, Xlsx, Pptx, Odt, Ods, Odp, Txt, Csv, Mp3, Ogg];

    /// <summary>For the file chooser of browsers, which only proposes; the content decides.</summary>
    public static string Accepted { get; } = string.Join(',', All.Select(t => t.Extension).Append(".jpeg").Append(".heif"));

    /// <summary>What a picture is kept as: what every browser and mail program shows.</summary>
    public static FileType KeptAs(FileType picture)
    {
        ArgumentNullException.ThrowIfNull(picture);
        if (picture == Png || picture == Gif)
            return Png;
        return picture == WebP ? WebP : Jpeg;
    }

    public static FileType? Of(string contentType) => All.FirstOrDefault(t => t.ContentType == contentType);
}
