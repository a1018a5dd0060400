using CQ.Admin.Models;
using CQ.Admin.Services;
using CQ.IntegrationTests.Sites;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Admin;

/// <summary>Two people at the same form: the second is told, and nobody's words are lost unseen.</summary>
public sealed class SettingsTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Settings_SavedByAnotherMeanwhile_AreNotOverwritten()
    {
        var seen = (await StoredAsync()).Seen;

        (await SaveAsync("La première", seen)).ShouldBeTrue();
        (await SaveAsync("La seconde", seen)).ShouldBeFalse();

        (await StoredAsync()).Profile.Tagline.ShouldBe("La première");
    }

    [Fact]
    public async Task Texts_OfTwoPages_AreSavedByTwoPeopleAtOnce_OfOnePageByTheFirst()
    {
        await using var scope = fixture.Site.Enter("nord");
        var texts = await scope.Services.GetRequiredService<SectionEditor>().ReadAsync<LegalTexts>(Ct);
        string Seen(LegalPage page) => SaveLegalText.FingerprintOf(page, texts);

        (await WriteAsync(LegalPage.Contact, "Écrivez-nous", Seen(LegalPage.Contact))).ShouldBeTrue();
        (await WriteAsync(LegalPage.Privacy, "Vos données", Seen(LegalPage.Privacy))).ShouldBeTrue();
        (await WriteAsync(LegalPage.Contact, "Trop tard", Seen(LegalPage.Contact))).ShouldBeFalse();

        var stored = await scope.Services.GetRequiredService<SectionEditor>().ReadAsync<LegalTexts>(Ct);
        (stored.Contact.French, stored.Privacy.French).ShouldBe(("Écrivez-nous", "Vos données"));
    }

    private async Task<StoredProfile> StoredAsync()
    {
        await using var scope = fixture.Site.Enter("nord");
        return await scope.Services.GetRequiredService<SaveSiteProfile>().ReadAsync(Ct);
    }

    private async Task<bool> SaveAsync(string tagline, string seen)
    {
        await using var scope = fixture.Site.Enter("nord");
        var save = scope.Services.GetRequiredService<SaveSiteProfile>();
        var (profile, zone, culture) = await save.ReadAsync(Ct);
        profile.Tagline = tagline;
        return (await save.ExecuteAsync(profile, zone, culture, seen, Ct)).Succeeded;
    }

    private async Task<bool> WriteAsync(LegalPage page, string french, string seen)
    {
        await using var scope = fixture.Site.Enter("nord");
        return (await scope.Services.GetRequiredService<SaveLegalText>().ExecuteAsync(page, french, "", AccessibilityStatus.NonConforming, seen, Ct)).Succeeded;
    }
}
