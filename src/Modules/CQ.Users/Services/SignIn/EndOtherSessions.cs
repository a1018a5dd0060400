using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.Services.SignIn;

/// <summary>Ends one's own sessions on every other device, by a new stamp; links of mails that wait for this person end with them.</summary>
public sealed class EndOtherSessions(CqDbContext db, UserManager<User> users, SessionCookie session, IAuditTrail audit, IBurst burst)
{
    public async Task EndAsync(Guid userId, CancellationToken ct = default)
    {
        var user = await db.Set<User>().SingleAsync(u => u.Id == userId, ct);
        await burst.RunAsync(
            async token =>
            {
                (await users.UpdateSecurityStampAsync(user)).OrThrow();
                await audit.RecordAsync("account", "SessionsEnded", new SubjectRef(nameof(User), user.Id), ct: token);
            },
            ct);
        await session.GoOnAsync(user);
    }
}
