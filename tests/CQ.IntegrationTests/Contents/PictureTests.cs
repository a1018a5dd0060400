using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Dom;
using CQ.IntegrationTests.Media;
using CQ.IntegrationTests.Sites;

namespace CQ.IntegrationTests.Contents;

/// <summary>Pictures of an item: sent with its form or pasted into its text, they are for its readers, and only while it is.</summary>
public sealed class PictureTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private readonly EditorSite _site = new(fixture.Site);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task PictureOfADraft_IsItsEditors_ThenItsReaders_ThenNobodys()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        using var reader = fixture.Site.Client();
        using var saved = await SendAsync(author, EditorSite.Form("Une place plantée", await _site.PlaceAsync("est")), "place.jpg", MediaSite.Jpeg, "Des arbres sur une place");
        var path = $"{EditorSite.Admin}/{EditorSite.IdOf(saved)}";
        var picture = (await author.PageAsync(path)).QuerySelector("figure img")!;
        picture.GetAttribute("alt").ShouldBe("Des arbres sur une place");
        var address = picture.GetAttribute("src")!;

        (await StatusAsync(author, address)).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(reader, address)).ShouldBe(HttpStatusCode.NotFound);
        await ActAsync(author, path, "publier");
        (await StatusAsync(reader, address)).ShouldBe(HttpStatusCode.OK);

        using (var withdrawn = await EditorSite.PostAsync(author, path + "/brouillon", ("seen", await SeenAsync(author, path))))
            withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StatusAsync(reader, address)).ShouldBe(HttpStatusCode.NotFound);
        using var without = await author.SubmitAsync(path, new Dictionary<string, string> { ["NoPicture"] = "true", ["Act"] = "enregistrer" }, "");
        (await author.PageAsync(path)).QuerySelector("figure img").ShouldBeNull();
    }

    [Fact]
    public async Task WhatIsNoPicture_IsRefusedBesideIt_AndNoWordIsLost()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        using var refused = await SendAsync(author, EditorSite.Form("Avec un programme", await _site.PlaceAsync("est"), body: "Un texte qui ne doit pas se perdre."), "photo.jpg", "MZ un programme"u8.ToArray(), "");

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await TestClient.ParseAsync(refused);
        page.QuerySelector(".field--file .field__error").ShouldNotBeNull();
        page.QuerySelector("textarea[name='Body']")!.TextContent.ShouldContain("ne doit pas se perdre");
    }

    [Fact]
    public async Task Pasting_NeedsATextOfOnesOwn()
    {
        using var author = await _site.SignInAsync(ContentSite.Councillor);
        using var other = await _site.SignInAsync(ContentSite.MemberOfOuest);
        var id = Guid.CreateVersion7();
        using (var early = await PasteAsync(author, id))
            early.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using (var kept = await _site.PostJsonAsync(author, EditorSite.Admin + "/ecriture/garder", new { id, type = "News", basedOn = 0, form = new Dictionary<string, string[]> { ["Title"] = ["Avec image"] } }))
            kept.StatusCode.ShouldBe(HttpStatusCode.OK);

        using (var stranger = await PasteAsync(other, id))
            stranger.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var pasted = await PasteAsync(author, id);
        pasted.StatusCode.ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await pasted.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("path").GetString().ShouldStartWith("~/fichiers/");
    }

    private static async Task<HttpResponseMessage> SendAsync(TestClient author, Dictionary<string, string> form, string name, byte[] bytes, string alt)
    {
        var page = await author.PageAsync(EditorSite.New);
        form["PictureAlt"] = alt;
        var (target, fields) = author.Fill(page, EditorSite.New, form, "");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
            content.Add(new StringContent(value), field);
        content.Add(File(bytes), "Picture", name);
        return await author.Http.PostAsync(target, content, Ct);
    }

    private static async Task<HttpResponseMessage> PasteAsync(TestClient author, Guid id)
    {
        using var content = new MultipartFormDataContent
        {
            { File(MediaSite.Jpeg), "file", "collee.jpg" },
            { new StringContent("Une image collée"), "alt" },
            { new StringContent("content"), "ownerKind" },
            { new StringContent(id.ToString()), "ownerId" },
            { new StringContent((await author.PageAsync("/compte/nom")).QuerySelector("main input[name='__token']")!.GetAttribute("value")!), "__token" },
        };
        return await author.Http.PostAsync("/admin/mediatheque/envoi", content, Ct);
    }

    private static ByteArrayContent File(byte[] bytes) => new(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } };

    private static async Task<HttpStatusCode> StatusAsync(TestClient client, string address)
    {
        using var response = await client.Http.GetAsync(address, Ct);
        return response.StatusCode;
    }

    private static async Task ActAsync(TestClient author, string path, string act)
    {
        using var done = await author.SubmitAsync(path, new Dictionary<string, string> { ["Act"] = act }, "");
        done.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<string> SeenAsync(TestClient author, string path) =>
        (await author.PageAsync(path)).QuerySelector("form[action$='/brouillon'] input[name='seen']")!.GetAttribute("value")!;
}
