using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Viewing;

/// <summary>Writes the viewer's audiences as PostgreSQL reads an array of uuid, for the search door.</summary>
public static class AudienceSetting
{
    /// <summary>Tells an open connection who is looking, once the viewer is known. A connection opened later is told when it opens.</summary>
    public static async Task TellAudiencesAsync(this CqDbContext db, CancellationToken ct)
    {
        if (db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
            await db.Database.ExecuteSqlAsync($"select set_config('cq.audiences', {Format(db.Audiences)}, false)", ct);
    }

    internal static string Format(Guid[] audiences) => $"{{{string.Join(',', audiences)}}}";
}
