using CQ.Contents.Models;
using CQ.Contents.Services;
using CQ.IntegrationTests.Sites;
using CQ.Publishing.Services;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.IntegrationTests.Contents;

/// <summary>The life of an item, and who may do what with it, below the screens.</summary>
public sealed class KernelTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly ContentSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Draft_IsReadByNobody_UntilItIsPublished_AndChangesOnlyShowOncePublished()
    {
        var id = await _site.CreateAsync(ContentSite.Councillor, ContentSite.Words("Fête des voisins", await _site.InAsync("est")));
        (await _site.ListAsync(ContentSite.Councillor)).ShouldNotContain(r => r.Id == id);

        (await _site.PublishAsync(ContentSite.Councillor, id))!.Refusal.ShouldBeNull();
        (await _site.ListAsync(null)).Single(r => r.Id == id).Slug.ShouldBe("fete-des-voisins");

        (await _site.SaveAsync(ContentSite.Councillor, id, ContentSite.Words("Fête des voisins reportée", await _site.InAsync("est"))))!.Refusal.ShouldBeNull();
        (await _site.ListAsync(null)).Single(r => r.Id == id).Title.ShouldBe("Fête des voisins");
        (await _site.PublishAsync(ContentSite.Councillor, id))!.Value.PublishedNumber.ShouldBe(2);
        var row = (await _site.ListAsync(null)).Single(r => r.Id == id);
        (row.Title, row.Slug).ShouldBe(("Fête des voisins reportée", "fete-des-voisins"));
    }

    [Fact]
    public async Task Councillor_PublishesOnTheHomeAndInTheirQuartier_AndNowhereElse()
    {
        var home = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Pour tout le secteur", await _site.InAsync("est", onHome: true)));
        (await _site.ListAsync(null, new ContentFilter(OnHome: true))).ShouldContain(r => r.Id == home);

        (await _site.TryCreateAsync(ContentSite.Councillor, ContentSite.Words("Chez les autres", await _site.InAsync("ouest")))).Refusal.ShouldBe(ContentDesk.NotHere);
        (await _site.TryCreateAsync(ContentSite.Councillor, ContentSite.Words("Pour le secteur seul", await _site.InAsync(null)))).Refusal.ShouldBe(ContentDesk.NotHere);
        (await _site.SaveAsync(ContentSite.Councillor, home, ContentSite.Words("Déménage", await _site.InAsync("ouest"))))!.Refusal.ShouldBe(ContentDesk.NotHere);
        var theirs = await _site.PublishedAsync(TestPeople.Coordination, ContentSite.Words("À l’ouest", await _site.InAsync("ouest")));
        (await _site.SaveAsync(ContentSite.Councillor, theirs, ContentSite.Words("Pris", await _site.InAsync("est")))).ShouldBeNull();
        (await _site.TryCreateAsync(TestPeople.Resident, ContentSite.Words("Sans siège", await _site.InAsync("est")))).Refusal.ShouldBe(ContentDesk.NotHere);
    }

    [Fact]
    public async Task Member_Writes_ButDoesNotPublish()
    {
        var id = await _site.CreateAsync(ContentSite.MemberOfEst, ContentSite.Words("Proposé", await _site.InAsync("est")));
        (await _site.PublishAsync(ContentSite.MemberOfEst, id))!.Succeeded.ShouldBeFalse();

        (await _site.OnAsync(ContentSite.MemberOfEst, id, (desk, item) => desk.AskReviewAsync(item, item.Version, Ct)))!.Refusal.ShouldBeNull();
        (await _site.OnAsync(ContentSite.Councillor, id, (desk, item) => desk.SendBackAsync(item, "Ajoutez la date.", item.Version, Ct)))!.Refusal.ShouldBeNull();
        (await _site.OnAsync(ContentSite.MemberOfOuest, id, (desk, item) => desk.PublishAsync(item, Ct))).ShouldBeNull();
        (await _site.PublishAsync(ContentSite.Councillor, id))!.Refusal.ShouldBeNull();

        // Published under another's hand, it is still its author's to write on, and no one's to publish without the right.
        (await _site.SaveAsync(ContentSite.MemberOfEst, id, ContentSite.Words("Proposé, suite", await _site.InAsync("est"))))!.Refusal.ShouldBeNull();
        (await _site.OnAsync(ContentSite.MemberOfEst, id, (desk, item) => desk.ToDraftAsync(item, item.Version, Ct)))!.Refusal.ShouldBe(ContentDesk.NotYours);
    }

    [Fact]
    public async Task GroupMember_WritesInTheGroup_AndOnlyTheGroupReadsIt()
    {
        var group = await _site.GroupAsync("groupe-velo");
        var place = new Placement(null, group, group);
        var id = await _site.CreateAsync(ContentSite.MemberOfEst, ContentSite.Words("Comptage", place));

        var item = (await _site.OnAsync(ContentSite.MemberOfEst, id, (_, i) => Task.FromResult<Abstractions.Values.Outcome<ContentItem>>(i)))!.Value;
        item.GroupId.ShouldBe(group);
        (await _site.TryCreateAsync(ContentSite.MemberOfOuest, ContentSite.Words("Intrus", place))).Refusal.ShouldBe(ContentDesk.NotHere);
        (await _site.TryCreateAsync(TestPeople.Admin, ContentSite.Words("Intrus", place))).Refusal.ShouldBe(ContentDesk.NotHere);
    }

    [Fact]
    public async Task WhatIsPrivate_StaysHiddenFromThoseWhoMayEditEverything_AlsoInTheHistoryOfWhatWasOpened()
    {
        var id = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Entre nous", await _site.InAsync("est", membersOnly: true), "Un secret."));
        (await _site.ListAsync(ContentSite.MemberOfEst)).ShouldContain(r => r.Id == id);
        (await _site.ListAsync(ContentSite.MemberOfOuest)).ShouldNotContain(r => r.Id == id);
        (await _site.ListAsync(TestPeople.Admin)).ShouldNotContain(r => r.Id == id);
        (await DeskAsync(TestPeople.Admin)).ShouldNotContain(id);

        (await _site.SaveAsync(ContentSite.Councillor, id, ContentSite.Words("Pour tous", await _site.InAsync("est"), "Rien à cacher.")))!.Refusal.ShouldBeNull();
        (await DeskAsync(TestPeople.Admin)).ShouldNotContain(id);
        (await _site.PublishAsync(ContentSite.Councillor, id))!.Refusal.ShouldBeNull();
        (await DeskAsync(TestPeople.Admin)).ShouldContain(id);
        (await VersionsAsync(TestPeople.Admin, id)).ShouldBe([2]);
        (await VersionsAsync(ContentSite.Councillor, id)).ShouldBe([1, 2]);
        (await _site.OnAsync(TestPeople.Admin, id, (desk, item) => desk.RestoreAsync(item, 1, "", item.Version, Ct)))!.Succeeded.ShouldBeFalse();

        // What is prepared for the members alone hides the whole item from the desk of others, while readers keep what was public.
        (await _site.SaveAsync(ContentSite.Councillor, id, ContentSite.Words("À nouveau entre nous", await _site.InAsync("est", membersOnly: true))))!.Refusal.ShouldBeNull();
        (await DeskAsync(TestPeople.Admin)).ShouldNotContain(id);
        (await _site.ListAsync(null)).ShouldContain(r => r.Id == id && r.Title == "Pour tous");
    }

    [Fact]
    public async Task TwoEditors_TheSecondIsTold_AndNothingIsLost()
    {
        var place = await _site.InAsync("est");
        var id = await _site.CreateAsync(ContentSite.Councillor, ContentSite.Words("Compte rendu", place));
        var seen = (await _site.OnAsync(ContentSite.Councillor, id, (_, i) => Task.FromResult<Abstractions.Values.Outcome<ContentItem>>(i)))!.Value.Version;

        (await _site.SaveAsync(ContentSite.Councillor, id, ContentSite.Words("Compte rendu de mai", place), seen))!.Refusal.ShouldBeNull();
        (await _site.SaveAsync(TestPeople.Coordination, id, ContentSite.Words("Compte rendu du 5", place), seen))!.Refusal.ShouldBe(SaveContent.Overtaken);

        (await VersionsAsync(ContentSite.Councillor, id)).ShouldBe([1, 2]);
    }

    [Fact]
    public async Task Slugs_DoNotCollide_OldOnesLeadOnForReaders_AndPrivateOnesTellNothing()
    {
        var place = await _site.InAsync("est");
        var hidden = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Marché de Noël", await _site.InAsync("est", membersOnly: true)));
        var first = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Marché de Noël", place));
        var second = await _site.PublishedAsync(TestPeople.Coordination, ContentSite.Words("Marché de Noël", place));
        var rows = await _site.ListAsync(ContentSite.MemberOfEst);
        rows.Single(r => r.Id == hidden).Slug.ShouldMatch("^marche-de-noel-[a-z0-9]{8}$");
        rows.Single(r => r.Id == first).Slug.ShouldBe("marche-de-noel");
        rows.Single(r => r.Id == second).Slug.ShouldBe("marche-de-noel-2");

        (await _site.SaveAsync(ContentSite.Councillor, first, ContentSite.Words("Marché d’hiver", place with { Slug = "marche-de-noel-2" })))!.Refusal.ShouldBeNull();
        (await _site.PublishAsync(ContentSite.Councillor, first))!.Succeeded.ShouldBeFalse();
        (await _site.SaveAsync(ContentSite.Councillor, first, ContentSite.Words("Marché d’hiver", place with { Slug = "marche-d-hiver" })))!.Refusal.ShouldBeNull();
        (await _site.PublishAsync(ContentSite.Councillor, first))!.Refusal.ShouldBeNull();
        (await MovedToAsync(null, "marche-de-noel")).ShouldBe("marche-d-hiver");

        (await _site.SaveAsync(ContentSite.Councillor, first, ContentSite.Words("Marché d’hiver", await _site.InAsync("est", membersOnly: true))))!.Refusal.ShouldBeNull();
        (await _site.PublishAsync(ContentSite.Councillor, first))!.Refusal.ShouldBeNull();
        (await MovedToAsync(null, "marche-de-noel")).ShouldBeNull();
        (await MovedToAsync(ContentSite.MemberOfEst, "marche-de-noel")).ShouldBe("marche-d-hiver");
    }

    [Fact]
    public async Task Window_BeginsAndEndsWithoutAnybodyActing()
    {
        var now = fixture.Site.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var place = await _site.InAsync("est");
        var later = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("Demain", place with { PublishAt = now.AddDays(1), ExpiresAt = now.AddDays(2) }));
        var over = await _site.CreateAsync(ContentSite.Councillor, ContentSite.Words("Hier", place with { PublishAt = now.AddDays(-2), ExpiresAt = now.AddDays(-1) }));
        (await _site.PublishAsync(ContentSite.Councillor, over))!.Refusal!.Field.ShouldBe(nameof(Placement.ExpiresAt));
        (await PublishOnAsync(over, now.AddDays(-2))).ShouldBeTrue();

        (await _site.ListAsync(null)).ShouldNotContain(r => r.Id == later || r.Id == over);
        (await StateAsync(later, now)).ShouldBe(ContentState.Scheduled);
        (await StateAsync(later, now.AddDays(1.5))).ShouldBe(ContentState.Published);
        (await StateAsync(over, now)).ShouldBe(ContentState.Expired);
    }

    [Fact]
    public async Task Removed_OnlyWhatWasPutAway()
    {
        var id = await _site.PublishedAsync(ContentSite.Councillor, ContentSite.Words("À retirer", await _site.InAsync("est")));
        (await RemoveAsync(id)).ShouldBeFalse();
        (await _site.OnAsync(ContentSite.Councillor, id, (desk, item) => desk.PutAwayAsync(item, item.Version, Ct)))!.Refusal.ShouldBeNull();
        (await _site.ListAsync(null)).ShouldNotContain(r => r.Id == id);

        (await RemoveAsync(id)).ShouldBeTrue();
        (await DeskAsync(ContentSite.Councillor)).ShouldNotContain(id);
    }

    private Task<List<Guid>> DeskAsync(string email) => _site.AsAsync(email, s => s.GetRequiredService<ContentDesk>().Items.Select(i => i.Id).ToListAsync(Ct));

    private Task<List<int>> VersionsAsync(string email, Guid id) => _site.AsAsync(email, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = await desk.FindAsync(id, Ct);
        return await desk.Versions(item.ShouldNotBeNull()).OrderBy(v => v.Number).Select(v => v.Number).ToListAsync(Ct);
    });

    private Task<string?> MovedToAsync(string? email, string slug) => _site.AsAsync(email, s => s.GetRequiredService<ReadContents>().MovedToAsync(NewsType.TypeName, slug, Ct));

    private Task<ContentState> StateAsync(Guid id, DateTimeOffset at) => _site.AsAsync(
        ContentSite.Councillor, async s => (await s.GetRequiredService<ContentDesk>().FindAsync(id, Ct)).ShouldNotBeNull().StateAt(at));

    /// <summary>As an import does: with the date it had elsewhere.</summary>
    private Task<bool> PublishOnAsync(Guid id, DateTimeOffset on) => _site.AsAsync(ContentSite.Councillor, async s =>
    {
        var item = (await s.GetRequiredService<ContentDesk>().FindAsync(id, Ct)).ShouldNotBeNull();
        return (await s.GetRequiredService<PublishContent>().PublishAsync(item, item.AuthorId, on: on, ct: Ct)).Succeeded;
    });

    private Task<bool> RemoveAsync(Guid id) => _site.AsAsync(ContentSite.Councillor, async s =>
    {
        var desk = s.GetRequiredService<ContentDesk>();
        var item = (await desk.FindAsync(id, Ct)).ShouldNotBeNull();
        return (await desk.RemoveAsync(item, item.Version, Ct)).Succeeded;
    });
}
