using CQ.Data.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CQ.Data.Viewing;

/// <summary>Writes the viewer's audiences as PostgreSQL reads an array of uuid, for the search door.</summary>
public static class AudienceSetting
{
    /// <summary>
    /// Before the door is asked. A connection that was opened to find out who is looking knows the public alone until then, so that pages without a search are spared the statement; one that
    /// is opened later is told when it opens.
    /// </summary>
    public static async Task TellAudiencesAsync(this CqDbContext db, TenantConnection connection, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(connection);
        var audiences = Format(db.Audiences);
        if (!connection.Opened || connection.Audiences == audiences)
            return;
        await db.Database.ExecuteSqlAsync($"select set_config('cq.audiences', {audiences}, false)", ct);
        connection.Audiences = audiences;
    }

    internal static string Format(Guid[] audiences) => $"{{{string.Join(',', audiences)}}}";
}
