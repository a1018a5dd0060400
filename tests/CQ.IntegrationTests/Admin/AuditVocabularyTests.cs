using System.Reflection;
using CQ.Abstractions.Data;
using CQ.Admin.Services;
using CQ.Data;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Admin;

/// <summary>The journal is read by people: it has a word for every kind of row that is audited and for each of its fields.</summary>
public sealed class AuditVocabularyTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    [Fact]
    public async Task EveryAuditedKindAndField_HasAWord()
    {
        await using var scope = fixture.Site.Enter("nord");
        var audited = scope.Services.GetRequiredService<CqDbContext>().Model.GetEntityTypes()
            .Where(t => t.ClrType.IsAssignableTo(typeof(TenantOwned)) && t.ClrType.GetCustomAttribute<NotAuditedAttribute>() is null).ToList();

        var lackingKinds = audited.Select(t => t.ClrType.Name).Except(AuditVocabulary.Kinds.Keys);
        var lackingFields = audited.SelectMany(t => t.GetProperties().Select(p => p.Name))
            .Except([nameof(TenantOwned.TenantId), nameof(TenantOwned.Id), nameof(IVersioned.Version)])
            .Except(AuditFieldVocabulary.Fields.Keys);

        audited.Count.ShouldBeGreaterThan(30);
        lackingKinds.Concat(lackingFields).Order(StringComparer.Ordinal).ShouldBeEmpty();
    }
}
