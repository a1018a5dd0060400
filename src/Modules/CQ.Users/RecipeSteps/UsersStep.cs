using System.Globalization;
using CQ.Abstractions.People;
using CQ.Abstractions.Recipes;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Data;
using CQ.Users.Models;
using CQ.Users.Services.Accounts;
using CQ.Users.Services.Roles;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CQ.Users.RecipeSteps;

/// <summary>
/// <c>Users</c>: confirmed accounts with their roles, from the day of the run. An account that exists keeps its name and password. Without a password
/// the person chooses one through "mot de passe oublié".
/// </summary>
internal sealed class UsersStep(
    CqDbContext db, UserManager<User> users, AssignRole assign, ITenantAccessor tenant, ITenantTimeZone zone) : IRecipeStepHandler
{
    private const string Unnamed = "Membre";

    public IReadOnlyList<string> Names => ["Users"];

    public Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (user, path) in RecipeJson.ReadList<RecipeUser>(step, "Users", errors))
        {
            if (EmailAddress.Check(user.Email) is not null)
                errors.Add($"{path}.Email", $"'{user.Email}' is not an address");
            else if (!seen.Add(EmailAddress.Normalize(user.Email)))
                errors.Add($"{path}.Email", $"'{user.Email}' stands twice");
            if (NameOf(user) is { } name && DisplayNames.Check(name) is not null)
                errors.Add($"{path}.DisplayName", $"'{name}' cannot be a display name");
            if (user.From is not null && Instant(user.From) is null)
                errors.Add($"{path}.From", $"'{user.From}' is not an instant, e.g. now('-3y')");
            if (user.Password?.Length == 0)
                errors.Add($"{path}.Password", "the configuration holds no password");
            if (user.RoleNames?.Any(r => r is RoleNames.Anonymous or RoleNames.Authenticated) == true)
                errors.Add($"{path}.RoleNames", "the system roles are everyone's and cannot be assigned");
        }

        return Task.CompletedTask;
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var wanted = RecipeJson.ReadList<RecipeUser>(step, "Users", new RecipeErrors()).Select(u => u.Value).ToList();
        if (!run.IsDemo && wanted.Any(u => u.Password is not null))
            throw new InvalidOperationException("A recipe may set passwords only when it is tagged demo.");
        if (!run.IsDemo && wanted.Any(u => u.From is not null))
            throw new InvalidOperationException("A recipe may date accounts back only when it is tagged demo.");
        var roles = await db.Set<Role>().ToDictionaryAsync(r => r.Name, ct);
        var missing = wanted.SelectMany(u => u.RoleNames ?? []).Where(r => !roles.ContainsKey(r)).Distinct().ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException($"No step before this one creates the role {string.Join(", ", missing)}.");

        // One hash for all who share a demo password: hashing is slow on purpose.
        var hashes = new Dictionary<string, string>();
        foreach (var recipe in wanted)
        {
            var user = await FindOrCreateAsync(recipe, run, hashes, ct);
            foreach (var role in recipe.RoleNames ?? [])
                await GiveAsync(user, roles[role], zone.DayOf(Since(recipe, run)), ct);
        }
    }

    private static DateTimeOffset Since(RecipeUser recipe, RecipeRun run) => Instant(recipe.From) ?? run.StartedAt;

    private static DateTimeOffset? Instant(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var instant) ? instant : null;

    private static string? NameOf(RecipeUser user) => user.DisplayName ?? user.UserName;

    private async Task<User> FindOrCreateAsync(RecipeUser recipe, RecipeRun run, Dictionary<string, string> hashes, CancellationToken ct)
    {
        var normalized = EmailAddress.Normalize(recipe.Email);
        if (await db.Set<User>().FirstOrDefaultAsync(u => u.NormalizedEmail == normalized, ct) is { } found)
            return found;
        var user = new User
        {
            Email = recipe.Email.Trim(),
            DisplayName = DisplayNames.Clean(NameOf(recipe) ?? Unnamed),
            CreatedAt = Since(recipe, run),
            EmailConfirmedAt = Since(recipe, run),
            Culture = tenant.Current.Culture.StartsWith("en", StringComparison.Ordinal) ? "en" : "fr",
        };
        if (recipe.Password is { } password)
            user.PasswordHash = hashes.TryGetValue(password, out var hash) ? hash : hashes[password] = users.PasswordHasher.HashPassword(user, password);
        (await users.CreateAsync(user)).OrThrow();
        return user;
    }

    private async Task GiveAsync(User user, Role role, DateOnly day, CancellationToken ct)
    {
        var has = await db.Set<RoleAssignment>().InForceOn(day)
            .AnyAsync(a => a.UserId == user.Id && a.RoleId == role.Id && a.ScopeKind == GrantScopeKind.Tenant, ct);
        if (!has)
            await assign.GiveAsync(user.Id, role, GrantScope.Tenant, day, null, ct);
    }
}
