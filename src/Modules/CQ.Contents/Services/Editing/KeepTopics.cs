using CQ.Abstractions.Values;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services.Editing;

/// <summary>The sector's topics, in the order of the screens.</summary>
public sealed class KeepTopics(CqDbContext db)
{
    private static readonly Refusal Gone = new("Ce thème n’existe plus.");
    private static readonly Refusal Exists = new("Ce thème existe déjà.", nameof(Topic.Name));

    public async Task<IReadOnlyList<Topic>> AllAsync(CancellationToken ct = default) =>
        await db.Set<Topic>().OrderBy(t => t.Position).ThenBy(t => t.Name).Take(Topic.Most).ToListAsync(ct);

    public async Task<Outcome<Topic>> AddAsync(string? name, CancellationToken ct = default)
    {
        if (Read(name) is not { Succeeded: true } words)
            return Read(name).Refusal!;
        var all = await AllAsync(ct);
        if (all.Count >= Topic.Most)
            return new Refusal("Un secteur a au plus {0} thèmes.", nameof(Topic.Name), Topic.Most);
        var topic = new Topic { Slug = Slugs.Of(words.Value), Name = words.Value, Position = all.Count == 0 ? 0 : all.Max(t => t.Position) + 1 };
        if (all.Any(t => t.Slug == topic.Slug || t.Name == topic.Name))
            return Exists;
        db.Add(topic);
        return await db.TrySaveAsync(ct) ? topic : Exists;
    }

    /// <summary>The word changes, the address does not: links stay good.</summary>
    public async Task<Outcome<Topic>> RenameAsync(string slug, string? name, CancellationToken ct = default)
    {
        if (Read(name) is not { Succeeded: true } words)
            return Read(name).Refusal!;
        var all = await AllAsync(ct);
        if (all.FirstOrDefault(t => t.Slug == slug) is not { } topic)
            return Gone;
        if (all.Any(t => t != topic && Slugs.Of(t.Name) == Slugs.Of(words.Value)))
            return Exists;
        topic.Name = words.Value;
        return await db.TrySaveAsync(ct) ? topic : Gone;
    }

    public async Task<Outcome<Topic>> MoveAsync(string slug, bool up, CancellationToken ct = default)
    {
        var all = (await AllAsync(ct)).ToList();
        var at = all.FindIndex(t => t.Slug == slug);
        if (at < 0)
            return Gone;
        var to = up ? at - 1 : at + 1;
        if (to >= 0 && to < all.Count)
            (all[at], all[to]) = (all[to], all[at]);
        for (var i = 0; i < all.Count; i++)
            all[i].Position = i;
        return await db.TrySaveAsync(ct) ? all.First(t => t.Slug == slug) : Gone;
    }

    /// <summary>Items lose it, and nothing else.</summary>
    public async Task<Outcome<Topic>> RemoveAsync(string slug, CancellationToken ct = default)
    {
        if (await db.Set<Topic>().FirstOrDefaultAsync(t => t.Slug == slug, ct) is not { } topic)
            return Gone;
        db.Remove(topic);
        return await db.TrySaveAsync(ct) ? topic : Gone;
    }

    private static Outcome<string> Read(string? name)
    {
        var words = string.Join(' ', (name ?? "").Replace("\0", "", StringComparison.Ordinal).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (Slugs.Of(words).Length == 0)
            return new Refusal("Indiquez le nom du thème, avec des lettres ou des chiffres.", nameof(Topic.Name));
        return words.Length > Topic.NameLength ? new Refusal("Ce nom dépasse {0} caractères.", nameof(Topic.Name), Topic.NameLength) : words;
    }
}
