using System.Net;
using AngleSharp.Dom;
using CQ.Data;
using CQ.Data.Outbox;
using CQ.IntegrationTests.Sites;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Users;

/// <summary>What the account tests do again and again.</summary>
internal static class Accounts
{
    public const string Password = "brouette lampion girafe tambour";

    /// <summary>A confirmed account of its own for a test.</summary>
    public static async Task<User> NewAsync(TestSite site, string email, bool confirmed = true, string tenant = "nord")
    {
        await using var scope = site.Enter(tenant);
        var users = scope.Services.GetRequiredService<UserManager<User>>();
        var now = TimeProvider.System.GetUtcNow();
        var user = new User { Email = email, DisplayName = "Essai " + email.Split('@')[0], CreatedAt = now, EmailConfirmedAt = confirmed ? now : null };
        user.PasswordHash = users.PasswordHasher.HashPassword(user, Password);
        (await users.CreateAsync(user)).Succeeded.ShouldBeTrue();
        return user;
    }

    public static async Task<User> FindAsync(TestSite site, string email, string tenant = "nord")
    {
        var normalized = EmailAddress.Normalize(email);
        return await DbAsync(site, db => db.Set<User>().AsNoTracking().SingleAsync(u => u.NormalizedEmail == normalized), tenant);
    }

    public static async Task<T> DbAsync<T>(TestSite site, Func<CqDbContext, Task<T>> read, string tenant = "nord")
    {
        await using var scope = site.Enter(tenant);
        return await read(scope.Services.GetRequiredService<CqDbContext>());
    }

    public static Task<OutboxMail?> LastMailAsync(TestSite site, string to, string kind) =>
        DbAsync(site, db => db.Set<OutboxMail>().AsNoTracking().Where(m => m.To == to && m.Kind == kind).OrderByDescending(m => m.CreatedAt).FirstOrDefaultAsync());

    public static Task<HttpResponseMessage> TrySignInAsync(TestClient client, string email, string password = Password, string query = "") =>
        client.SubmitAsync("/compte/connexion" + query, new Dictionary<string, string> { ["Email"] = email, ["Password"] = password });

    public static async Task<TestClient> SignedInAsync(TestSite site, string email, string password = Password)
    {
        var client = site.Client();
        await client.SignInAsync(email, password);
        return client;
    }

    public static async Task<bool> IsSignedInAsync(TestClient client)
    {
        using var response = await client.GetAsync("/compte");
        return response.StatusCode == HttpStatusCode.OK;
    }

    public static string Errors(IDocument page) => page.QuerySelector(".error-summary")?.TextContent.Trim() ?? "";
}
