using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Media.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Media.Services;

/// <summary>Makes folders, renames and removes them.</summary>
public sealed class SaveFolder(CqDbContext db)
{
    private static readonly Refusal Exists = new("Il y a déjà un dossier de ce nom à cet endroit.", nameof(MediaFolder.Name));

    private static readonly Refusal NoName = new("Donnez un nom au dossier, avec des lettres ou des chiffres.", nameof(MediaFolder.Name));

    public async Task<Outcome<MediaFolder>> AddAsync(MediaPlace place, string? name, Guid? parentId, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(place);
        var clean = MediaWords.OneLine(name, MediaLimits.FolderNameLength);
        if (Slugs.Of(clean).Length == 0)
            return NoName;
        var (council, group) = (place.CouncilId, place.GroupId);
        var all = await db.Set<MediaFolder>().AsNoTracking().Where(f => f.CouncilId == council && f.GroupId == group).ToListAsync(ct);
        if (all.Count >= MediaLimits.Folders)
            return new Refusal("Cette médiathèque compte déjà {0} dossiers, le maximum.", null, MediaLimits.Folders);
        if (parentId is not null && all.All(f => f.Id != parentId))
            return new Refusal("Ce dossier n’existe plus, ou il est dans une autre médiathèque.");
        if (Depth(all, parentId) >= MediaLimits.FolderDepth)
            return new Refusal("Les dossiers s’emboîtent sur {0} niveaux au plus.", null, MediaLimits.FolderDepth);
        var folder = new MediaFolder { Name = clean, FoldedName = Slugs.Of(clean), ParentId = parentId, CouncilId = council, GroupId = group };
        if (all.Any(f => f.ParentId == parentId && f.FoldedName == folder.FoldedName))
            return Exists;
        db.Add(folder);
        return await db.TrySaveAsync(ct) ? folder : Exists;
    }

    public async Task<Outcome<MediaFolder>> RenameAsync(MediaFolder folder, string? name, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var clean = MediaWords.OneLine(name, MediaLimits.FolderNameLength);
        if (Slugs.Of(clean).Length == 0)
            return NoName;
        (folder.Name, folder.FoldedName) = (clean, Slugs.Of(clean));
        return await db.TrySaveAsync(ct) ? folder : Exists;
    }

    /// <summary>Only what is empty goes: a folder never takes files with it.</summary>
    public async Task<Outcome<bool>> RemoveAsync(MediaFolder folder, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(folder);
        var notEmpty = new Refusal("Ce dossier n’est pas vide. Rangez ailleurs ce qu’il contient, y compris ce que d’autres y ont mis, puis retirez-le.");
        db.Remove(folder);
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateException e) when (e.InnerException is Npgsql.PostgresException { SqlState: Npgsql.PostgresErrorCodes.ForeignKeyViolation })
        {
            return notEmpty;
        }
        catch (DbUpdateConcurrencyException)
        {
            return true;
        }
    }

    private static int Depth(List<MediaFolder> all, Guid? id)
    {
        var depth = 0;
        for (var at = all.FirstOrDefault(f => f.Id == id); at is not null && depth <= MediaLimits.FolderDepth; at = all.FirstOrDefault(f => f.Id == at.ParentId))
            depth++;
        return depth;
    }
}
