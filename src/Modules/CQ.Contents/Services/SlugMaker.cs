using System.Security.Cryptography;
using CQ.Abstractions.Values;
using CQ.Contents.Data;
using CQ.Contents.Models;
using CQ.Data;
using Microsoft.EntityFrameworkCore;

namespace CQ.Contents.Services;

/// <summary>
/// Gives an item its place in addresses. What is not for everyone gets a random ending: its address cannot be guessed, and a title that is taken tells nobody that
/// such a thing exists.
/// </summary>
public sealed class SlugMaker(CqDbContext db)
{
    private const int Tries = 40;
    private const int EndingLength = 8;
    private const string EndingLetters = "abcdefghjkmnpqrstuvwxyz23456789";

    /// <param name="wanted">A title or a slug.</param>
    public async Task<string> MakeAsync(string type, string wanted, bool isPublic, Guid itemId, CancellationToken ct = default)
    {
        var stem = Slugs.Of(wanted);
        if (stem.Length == 0)
            stem = Slugs.Of(type);
        if (!isPublic)
            return Ended(stem);
        var candidates = Enumerable.Range(1, Tries).Select(n => n == 1 ? stem : $"{stem}-{n}").ToArray();
        var taken = await TakenAsync(type, candidates, itemId, ct);
        return candidates.FirstOrDefault(c => !taken.Contains(c)) ?? Ended(stem);
    }

    /// <summary>Another item of the type has that slug, or had it: its old address still leads there.</summary>
    public async Task<bool> IsTakenAsync(string type, string slug, Guid itemId, CancellationToken ct = default) => (await TakenAsync(type, [slug], itemId, ct)).Count > 0;

    private async Task<HashSet<string>> TakenAsync(string type, string[] slugs, Guid itemId, CancellationToken ct)
    {
        var current = db.ItemsOfAnyState().Where(i => i.Type == type && i.Slug != null && slugs.Contains(i.Slug) && i.Id != itemId).Select(i => i.Slug!);
        var old = db.Set<OldSlug>().Where(s => s.Type == type && slugs.Contains(s.Slug) && s.ContentItemId != itemId).Select(s => s.Slug);
        return [.. await current.Concat(old).ToListAsync(ct)];
    }

    private static string Ended(string stem) => $"{stem}-{RandomNumberGenerator.GetString(EndingLetters, EndingLength)}";
}
