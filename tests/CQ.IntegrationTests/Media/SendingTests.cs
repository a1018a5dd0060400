using System.Net;
using System.Text;
using CQ.IntegrationTests.Sites;
using CQ.Media.Models;
using CQ.UnitTests.Media;

namespace CQ.IntegrationTests.Media;

/// <summary>Files that are sent: what is made of them, and everything that is refused.</summary>
public sealed class SendingTests(SiteFixture fixture) : IClassFixture<SiteFixture>
{
    private TestSite Site => fixture.Site;

    public static TheoryData<string> Prefixes => ["", "sud"];

    [Theory]
    [MemberData(nameof(Prefixes))]
    public async Task Picture_IsDrawnAnew_WithoutPlaceOrCamera_UprightAndInFixedWidths(string prefix)
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination, prefix);
        var photo = MediaSamples.WithExif(MediaSite.Jpeg);
        Encoding.ASCII.GetString(photo).ShouldContain("SECRETPLACE");

        var sent = await author.SentAsync("Fête du quartier.JPEG", photo, prefix, ("Alt", "Des gens qui dansent"));

        sent["name"]!.GetValue<string>().ShouldBe("Fête du quartier.jpg");
        sent["alt"]!.GetValue<string>().ShouldBe("Des gens qui dansent");
        // Turned upright: what was wide is high.
        (sent["width"]!.GetValue<int>(), sent["height"]!.GetValue<int>()).ShouldBe((900, 1200));
        sent["path"]!.GetValue<string>().ShouldBe($"~/fichiers/{sent.Id():D}/fete-du-quartier.jpg?t=900x1200");
        var file = await Site.ReadyAsync(sent.Id(), prefix.Length == 0 ? "nord" : prefix);
        file.Sizes.Select(s => s.Width).ShouldBe([320, 640]);
        using var reader = Site.Client(prefix);
        using var whole = await reader.GetAsync(sent.Path_());
        whole.StatusCode.ShouldBe(HttpStatusCode.OK);
        var bytes = await whole.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Encoding.ASCII.GetString(bytes).ShouldNotContain("SECRETPLACE");
        MediaSite.Header(bytes).ShouldNotContain("exif");
        foreach (var width in MediaLimits.Widths)
        {
            using var sized = await reader.GetAsync($"/fichiers/{sent.Id():D}/{width}/x.webp");
            sized.StatusCode.ShouldBe(HttpStatusCode.OK);
            MediaSite.Header(await sized.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain($"width: {Math.Min(width, 900)}");
        }
    }

    [Theory]
    [InlineData("gif", "image/png")]
    [InlineData("webp", "image/webp")]
    [InlineData("heic", "image/jpeg")]
    [InlineData("avif", "image/jpeg")]
    [InlineData("png", "image/png")]
    public async Task OtherPictures_AreKeptAsWhatBrowsersShow(string extension, string kept)
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);

        var sent = await author.SentAsync("image." + extension, MediaSite.Convert(MediaSamples.Png(300, 200), extension));

        (await Site.ReadyAsync(sent.Id())).ContentType.ShouldBe(kept);
        using var reader = Site.Client();
        using var response = await reader.GetAsync(sent.Path_());
        response.Content.Headers.ContentType!.MediaType.ShouldBe(kept);
    }

    [Fact]
    public async Task Documents_GetTheirWordsAndTheirFirstPage()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var pdf = await author.SentAsync("Compte rendu", MediaSamples.Pdf("Bonjour le quartier"));
        var docx = await author.SentAsync("notes.bin", MediaSamples.Docx("Mots du conseil"));
        var odt = await author.SentAsync("notes.odt", MediaSamples.Odt("Mots libres"));

        (await Site.ReadyAsync(pdf.Id())).Sizes.Select(s => s.Width).ShouldBe([320, 640, 905]);
        (await Site.TextAsync(pdf.Id())).ShouldBe("Bonjour le quartier");
        await Site.ReadyAsync(docx.Id());
        (await Site.TextAsync(docx.Id())).ShouldBe("Mots du conseil");
        await Site.ReadyAsync(odt.Id());
        (await Site.TextAsync(odt.Id())).ShouldBe("Mots libres");
        docx["name"]!.GetValue<string>().ShouldBe("notes.docx");
        using var reader = Site.Client();
        using var page = await reader.GetAsync($"/fichiers/{pdf.Id():D}/320/x");
        MediaSite.Header(await page.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).ShouldContain("width: 320");
        using var none = await reader.GetAsync($"/fichiers/{docx.Id():D}/320/x");
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task PolyglotPicture_LosesWhatWasBehindIt()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);

        var sent = await author.SentAsync("gifar.gif", [.. MediaSite.Convert(MediaSamples.Png(40, 40), "gif"), .. MediaSamples.Jar]);

        using var reader = Site.Client();
        var bytes = await reader.Http.GetByteArrayAsync(sent.Path_(), TestContext.Current.CancellationToken);
        bytes.AsSpan().IndexOf("PK\u0003\u0004"u8).ShouldBe(-1);
        bytes.AsSpan().IndexOf("MANIFEST"u8).ShouldBe(-1);
    }

    public static TheoryData<string, string, byte[], string> Bad => new()
    {
        { "", "photo.jpg", MediaSamples.Executable, "est un programme" },
        { "sud", "photo.jpg", MediaSamples.Executable, "est un programme" },
        { "", "dessin.svg", MediaSamples.Svg, "SVG" },
        { "", "photo.jpg", MediaSamples.Svg, "SVG" },
        { "", "page.html", "<!doctype html><p>Bonjour"u8.ToArray(), "pages web" },
        { "", "grande.png", MediaSamples.PngOf(30_000, 30_000, []), "100 millions" },
        { "sud", "grande.png", MediaSamples.PngOf(30_000, 30_000, []), "100 millions" },
        { "", "bombe.docx", MediaSamples.Bomb(60_000_000), "démesurée" },
        { "", "x.pdf", [.. MediaSamples.Pdf("x"), .. MediaSamples.Jar], "collé avant" },
        { "", "coupee.png", MediaSamples.Png(200, 200)[..300], "abîmée ou incomplète" },
        { "", "vide.png", [], "est vide" },
        { "", "archive.docx", MediaSamples.Jar, "archives" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public async Task BadFile_IsRefusedWithWords_AndNothingIsKept(string prefix, string name, byte[] bytes, string words)
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination, prefix);
        var before = await Site.CountAsync(prefix);

        using var response = await author.SendAsync(name, bytes, prefix);

        await response.RefusedAsync(words);
        (await Site.CountAsync(prefix)).ShouldBe(before);
    }

    [Fact]
    public async Task FileOfFortyOneMegabytes_IsNamedInTheRefusal()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        var bytes = new byte[41_000_000];
        MediaSamples.Pdf("x").CopyTo(bytes, 0);

        using var response = await author.SendAsync("rapport complet.pdf", bytes);

        await response.RefusedAsync("rapport complet.pdf\u00a0» pèse plus de 40 Mo");
    }

    [Fact]
    public async Task PictureOfTwentySixMegabytes_IsRefused()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);

        using var response = await author.SendAsync("photo.png", [.. MediaSamples.Png(10, 10), .. new byte[26_000_000]]);

        await response.RefusedAsync("la limite est de 25 Mo");
    }

    [Fact]
    public async Task NoFile_IsSaid()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        using var request = new HttpRequestMessage(HttpMethod.Post, MediaSite.Door) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("X-CQ-Token", await author.TokenAsync());

        using var response = await author.Http.SendAsync(request, TestContext.Current.CancellationToken);

        await response.RefusedAsync("Choisissez un fichier");
    }

    [Fact]
    public async Task NameWithPathAndControls_IsCleaned()
    {
        using var author = await Site.SignedInAsync(TestPeople.Coordination);

        var sent = await author.SentAsync("../../wwwroot/\u202Egpj.exe", MediaSamples.Png(10, 10));

        sent["name"]!.GetValue<string>().ShouldBe("gpj.png");
    }

    [Fact]
    public async Task WithoutToken_OrWithoutRight_NothingIsTaken()
    {
        using var resident = await Site.SignedInAsync(TestPeople.Resident);
        using var refused = await resident.SendAsync("a.png", MediaSamples.Png(10, 10));
        await refused.RefusedAsync("Vous ne pouvez pas ajouter");

        using var author = await Site.SignedInAsync(TestPeople.Coordination);
        using var content = new MultipartFormDataContent { { new ByteArrayContent(MediaSamples.Png(10, 10)), "File", "a.png" } };
        using var forged = await author.Http.PostAsync(MediaSite.Door, content, TestContext.Current.CancellationToken);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }
}
