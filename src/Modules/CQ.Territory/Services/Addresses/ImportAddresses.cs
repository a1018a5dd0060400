using CQ.Abstractions.Data;
using CQ.Abstractions.Values;
using CQ.Data;
using CQ.Territory.Addresses;
using CQ.Territory.Data;
using CQ.Territory.Models;
using Microsoft.EntityFrameworkCore;

namespace CQ.Territory.Services.Addresses;

/// <summary>
/// Brings an extract of the national address base in (R77), in two acts: the file is read, told about and kept beside the extract in force; then it takes its
/// place. Both are whole or not at all.
/// </summary>
public sealed class ImportAddresses(CqDbContext db, IBurst burst, AddressRows rows, ReadSectorArea area, TimeProvider time)
{
    public static readonly Refusal Overtaken = new("Quelqu’un d’autre vient d’envoyer ou de mettre en service un fichier d’adresses. Voici où cela en est.");

    /// <summary>Reads the file and keeps it waiting, in place of the one that waited. The caller's burst undoes it on a refusal.</summary>
    public async Task<Outcome<AddressExtract>> StageAsync(Stream stream, string source, CancellationToken ct = default)
    {
        var outlines = await area.ReadAsync(ct);
        if (outlines.IsEmpty)
            return new Refusal("Aucun quartier n’a de tracé : ajoutez d’abord les tracés, qui disent quelles adresses garder.", "File");
        var opened = await AddressFile.OpenAsync(stream, ct);
        if (!opened.Succeeded)
            return opened.Refusal;
        await using var file = opened.Value;
        if (await BeginAsync(source, ct) is not { } extract)
            return Overtaken;
        try
        {
            using var stage = new StageAddresses(rows, outlines, extract);
            await foreach (var line in file.LinesAsync(ct))
                await stage.TakeAsync(line, ct);
            await stage.EndAsync(ct);
        }
        catch (AddressFileException e)
        {
            return e.Refusal;
        }

        if (extract.Kept == 0)
            return new Refusal("Aucune des {0} lignes n’est une adresse du secteur : {1} en sont loin, {2} sont défectueuses.", "File", extract.Lines, extract.Far + extract.Nearby, extract.Defective);
        await db.SaveChangesAsync(ct);
        return extract;
    }

    /// <summary>The waiting extract takes the place of the one in force.</summary>
    public async Task<Outcome<AddressExtract>> PutInForceAsync(Guid id, CancellationToken ct = default)
    {
        var waiting = await db.Set<AddressExtract>().FirstOrDefaultAsync(e => e.Id == id && !e.InForce, ct);
        if (waiting is null)
            return Overtaken;
        if (await db.Set<AddressExtract>().FirstOrDefaultAsync(e => e.InForce, ct) is { } former)
        {
            db.Remove(former);
            if (!await db.TrySaveAsync(ct))
                return Overtaken;
        }

        waiting.InForce = true;
        return await db.TrySaveAsync(ct) ? waiting : Overtaken;
    }

    /// <summary>Forgets the waiting extract.</summary>
    public async Task DropAsync(Guid id, CancellationToken ct = default)
    {
        if (await db.Set<AddressExtract>().FirstOrDefaultAsync(e => e.Id == id && !e.InForce, ct) is not { } waiting)
            return;
        db.Remove(waiting);
        await db.TrySaveAsync(ct);
    }

    /// <summary>Whether it says exactly what the extract in force says.</summary>
    public Task<bool> IsInForceAsync(AddressExtract extract, CancellationToken ct = default) =>
        db.Set<AddressExtract>().AnyAsync(e => e.InForce && e.Fingerprint == extract.Fingerprint, ct);

    /// <summary>Both acts at one go, for the command line and recipes. <c>Changed</c> is false when the same addresses were in force already.</summary>
    public Task<Outcome<(AddressExtract Extract, bool Changed)>> ImportAsync(Stream stream, string source, CancellationToken ct = default) =>
        burst.RunAsync(
            async token =>
            {
                var outcome = await ImportInBurstAsync(stream, source, token);
                if (!outcome.Succeeded)
                    burst.Abandon();
                return outcome;
            },
            ct);

    private async Task<Outcome<(AddressExtract Extract, bool Changed)>> ImportInBurstAsync(Stream stream, string source, CancellationToken ct)
    {
        var staged = await StageAsync(stream, source, ct);
        if (!staged.Succeeded)
            return staged.Refusal;
        if (await IsInForceAsync(staged.Value, ct))
        {
            await DropAsync(staged.Value.Id, ct);
            return (staged.Value, false);
        }

        var done = await PutInForceAsync(staged.Value.Id, ct);
        return done.Succeeded ? (done.Value, true) : done.Refusal;
    }

    // Null when somebody else does the same just now.
    private async Task<AddressExtract?> BeginAsync(string source, CancellationToken ct)
    {
        if (await db.Set<AddressExtract>().FirstOrDefaultAsync(e => !e.InForce, ct) is { } waiting)
        {
            db.Remove(waiting);
            if (!await db.TrySaveAsync(ct))
                return null;
        }

        var name = Path.GetFileName(source.Replace('\\', '/')).Trim();
        name = string.Concat(name.Where(c => !char.IsControl(c)));
        var extract = new AddressExtract { Id = Guid.CreateVersion7(), Source = name.Length is 0 or > 200 ? "adresses.csv" : name, SentAt = time.GetUtcNow() };
        db.Add(extract);
        return await db.TrySaveAsync(ct) ? extract : null;
    }
}
