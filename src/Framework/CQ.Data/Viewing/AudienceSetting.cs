namespace CQ.Data.Viewing;

/// <summary>Writes the viewer's audiences as PostgreSQL reads an array of uuid.</summary>
internal static class AudienceSetting
{
    public static string Format(Guid[] audiences) => $"{{{string.Join(',', audiences)}}}";
}
