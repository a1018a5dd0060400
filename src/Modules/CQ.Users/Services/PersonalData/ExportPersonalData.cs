using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CQ.Abstractions.Data;
using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using CQ.Abstractions.Settings;
using CQ.Abstractions.Tenants;
using CQ.Data;
using CQ.Users.Models;

namespace CQ.Users.Services.PersonalData;

/// <summary>Everything the site keeps about a person, from every module, in one file (G3; GDPR 15 and 20).</summary>
public sealed class ExportPersonalData(
    CqDbContext db, IEnabled<IPersonalDataProvider> providers, ISiteSettings settings, IAuditTrail audit, ITenantTimeZone zone,
    TimeProvider time)
{
    // For people to read too: accents as they are. The file is downloaded, never put into a page.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public async Task<byte[]> ExportAsync(Guid userId, CancellationToken ct = default)
    {
        var now = time.GetUtcNow();
        db.Add(new PersonalDataRequest
        {
            UserId = userId,
            Kind = PersonalDataRequestKind.Export,
            At = now,
            Due = zone.Today.AddMonths(1),
            DoneAt = now,
        });
        await audit.RecordAsync("account", "Exported", new SubjectRef(nameof(User), userId), ct: ct);

        var data = new JsonObject();
        foreach (var provider in providers)
        {
            if (await provider.ExportAsync(userId, ct) is { } part)
                data[provider.Name] = part;
        }

        var document = new JsonObject
        {
            ["site"] = (await settings.GetAsync<SiteProfile>(ct)).SiteName,
            ["fait le"] = now,
            ["données"] = data,
        };
        return JsonSerializer.SerializeToUtf8Bytes(document, Readable);
    }
}
