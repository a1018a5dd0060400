using System.IO.Compression;
using System.Text;
using CQ.Territory.Addresses;
using CQ.Territory.Models;

namespace CQ.UnitTests.Territory;

/// <summary>How addresses are read and compared, and how a file of them is.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("12 rue des archives", 12, "", "archives", "rue")]
    [InlineData("12bis r. archives", 12, "bis", "archives", "rue")]
    [InlineData("12 bis, rue des Archives", 12, "bis", "archives", "rue")]
    [InlineData("12B rue des archives", 12, "b", "archives", "rue")]
    [InlineData("12 b r. des archives", 12, "b", "archives", "rue")]
    [InlineData("12, Bd Beaumarchais", 12, "", "beaumarchais", "boulevard")]
    [InlineData("n° 12 av de l'Opéra", 12, "", "opera", "avenue")]
    [InlineData("12-14 rue Saint-Antoine", 12, "", "saint antoine", "rue")]
    [InlineData("ARCHIVES", null, "", "archives", "")]
    [InlineData("fbg st-denis", null, "", "st denis", "faubourg")]
    [InlineData("8 mai 1945", 8, "", "mai 1945", "")]
    [InlineData("place", null, "", "place", "")]
    public void Text_IsReadAsPeopleMeanIt(string text, int? number, string suffix, string words, string types)
    {
        var query = AddressQuery.Readings(text)[0];

        query.Number.ShouldBe(number);
        query.Suffix.ShouldBe(suffix);
        string.Join(' ', query.Words).ShouldBe(words);
        string.Join(' ', query.Types).ShouldBe(types);
    }

    [Theory]
    [InlineData("12 rue des archives 75003 Paris", "75003", "archives paris")]
    [InlineData("12 rue des archives, Paris 4e", "04", "archives paris")]
    [InlineData("12 rue des archives Paris 10", "10", "archives paris")]
    [InlineData("12 rue des archives Paris 10ème arrondissement", "10", "archives paris")]
    public void Postcode_AndArrondissement_AreTakenOut(string text, string postcode, string words)
    {
        var query = AddressQuery.Readings(text)[0];

        query.Postcode.ShouldBe(postcode);
        string.Join(' ', query.Words).ShouldBe(words);
        query.Number.ShouldBe(12);
    }

    [Fact]
    public void NumberBehindTheStreet_IsALaterReading() =>
        AddressQuery.Readings("rue des archives 12bis")[^1].ShouldSatisfyAllConditions(q => q.Number.ShouldBe(12), q => q.Suffix.ShouldBe("bis"));

    [Theory]
    [InlineData("")]
    [InlineData("  ,;- ")]
    [InlineData("de la")]
    [InlineData(null)]
    public void NothingToGoBy_HasNoReading(string? text) => AddressQuery.Readings(text).ShouldBeEmpty();

    [Fact]
    public void AnyText_IsReadWithoutHarm()
    {
        foreach (var text in new[] { "%", "_", "' or 1=1 --", "\0", "９９ rue", "🏠 rue", new string('a', 10_000), string.Join(' ', Enumerable.Repeat("x1", 500)), "99999999999999 rue x" })
        {
            var readings = AddressQuery.Readings(text);
            readings.Count.ShouldBeLessThanOrEqualTo(3);
            readings.ShouldAllBe(r => r.Words.Count <= 8 && r.Words.All(w => w.All(char.IsAsciiLetterOrDigit)));
        }
    }

    [Theory]
    [InlineData("Rue du Quatre Septembre", "4")]
    [InlineData("Rue du Vingt-Neuf Juillet", "29")]
    [InlineData("Bd du Gal Leclerc", "general")]
    [InlineData("Rue de l’Œuvre", "oeuvre")]
    [InlineData("Rue Saint-Éloi", "eloi")]
    public void Names_AreFoundByWhatTheyMean(string name, string word) => AddressWords.Index(name).ShouldContain(word);

    [Fact]
    public void Folded_IsTheSameHoweverItIsWritten() =>
        AddressWords.Folded("BD ST-MARTIN").ShouldBe(AddressWords.Folded("Boulevard Saint Martin"));

    [Fact]
    public void Score_PrefersTheWholeName_ThenTheKindOfStreet()
    {
        var query = AddressQuery.Readings("rue saint martin")[0];
        int? Of(string name) => StreetScore.Of(query, Street(name));

        Of("Rue Saint-Martin").ShouldNotBeNull().ShouldBeGreaterThan(Of("Boulevard Saint-Martin")!.Value);
        Of("Boulevard Saint-Martin").ShouldNotBeNull().ShouldBeGreaterThan(Of("Rue du Faubourg Saint-Martin Neuf")!.Value);
        StreetScore.Of(AddressQuery.Readings("paris")[0], Street("Rue Saint-Martin")).ShouldBeNull();
    }

    [Fact]
    public void Nearest_StaysOnItsSideOfTheStreet()
    {
        var points = new[] { 8, 11, 14, 21 }.Select(n => Point(n)).ToList();

        HouseNumbers.Nearest(points, 12).Number.ShouldBe(14);
        HouseNumbers.Nearest(points, 13).Number.ShouldBe(11);
        HouseNumbers.Nearest(points, 400).Number.ShouldBe(14);
        HouseNumbers.Nearest([Point(12, "bis"), Point(10)], 12).Suffix.ShouldBe("bis");
    }

    [Fact]
    public void OneLetter_AlsoMeansBis()
    {
        HouseNumbers.Is(Point(12, "bis"), 12, "b").ShouldBeTrue();
        HouseNumbers.Is(Point(12, "bis"), 12, "").ShouldBeFalse();
        HouseNumbers.Shown(12, "b").ShouldBe("12 B");
    }

    [Fact]
    public async Task File_ColumnsInAnyOrder_OthersIgnored_FaultsNamedByLine()
    {
        const string Csv = "\uFEFFlat;x;LON;nom_voie;numero;rep\n48.85;1;2.3;Rue A;1;\n\nabc;1;2.3;Rue A;2;\n48.85;1;2,31;Rue B;3;BIS\n48.85;1;2.3;;4;\n48.85;1;2.3;Rue \"C;5;\n48;1\n48.85;1;2.3;Rue A;1 ter;\n48.85;1;200;Rue A;7;\n";

        var lines = await ReadAsync(Encoding.UTF8.GetBytes(Csv));

        lines.Where(l => l.Line is not null).Select(l => (l.Line!.Street, l.Line.Number, l.Line.Suffix)).ShouldBe([("Rue A", 1, ""), ("Rue B", 3, "bis"), ("Rue \"C", 5, "")]);
        lines.Where(l => l.Line is null).Select(l => (l.Number, l.Fault)).ShouldBe(
            [(4, AddressFault.Coordinates), (6, AddressFault.Street), (8, AddressFault.TooFewColumns), (9, AddressFault.Number), (10, AddressFault.Coordinates)]);
    }

    [Fact]
    public async Task File_UnderGzip_IsRead_AndNotHalfOfIt()
    {
        var packed = await PackedAsync("numero;nom_voie;lon;lat\n" + string.Concat(Enumerable.Range(1, 20_000).Select(i => $"{i};Rue {Guid.NewGuid():N};2.3;48.8\n")));

        (await ReadAsync(packed)).Count.ShouldBe(20_000);
        await Should.ThrowAsync<AddressFileException>(() => ReadAsync(packed[..^(packed.Length / 3)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("id,numero,nom_voie,lon,lat\n1,1,Rue A,2,48\n")]
    [InlineData("numero;nom_voie;lon\n1;Rue A;2\n")]
    [InlineData("\u0089PNG\r\n\u001a\n0000")]
    public async Task File_ThatIsNone_IsRefused(string text)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));

        (await AddressFile.OpenAsync(stream, TestContext.Current.CancellationToken)).Succeeded.ShouldBeFalse();
    }

    [Fact]
    public async Task File_InAnotherEncoding_SaysSo() =>
        (await ReadAsync(Encoding.Latin1.GetBytes("numero;nom_voie;lon;lat\n1;Rue Béranger;2.3;48.8\n"))).Single().Fault.ShouldBe(AddressFault.Encoding);

    [Fact]
    public async Task File_WithALineWithoutEnd_DoesNotFillTheMemory() =>
        await Should.ThrowAsync<AddressFileException>(() => ReadAsync(Encoding.UTF8.GetBytes("numero;nom_voie;lon;lat\n1;" + new string('a', 5_000_000))));

    private static async Task<List<ReadLine>> ReadAsync(byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        await using var file = (await AddressFile.OpenAsync(stream, TestContext.Current.CancellationToken)).Value;
        var lines = new List<ReadLine>();
        await foreach (var line in file.LinesAsync(TestContext.Current.CancellationToken))
            lines.Add(line);
        return lines;
    }

    private static async Task<byte[]> PackedAsync(string text)
    {
        using var packed = new MemoryStream();
        await using (var zip = new GZipStream(packed, CompressionMode.Compress, leaveOpen: true))
            await zip.WriteAsync(Encoding.UTF8.GetBytes(text), TestContext.Current.CancellationToken);
        return packed.ToArray();
    }

    private static Street Street(string name) =>
        new() { ExtractId = Guid.Empty, Name = name, Postcode = "75003", Town = "Paris", Folded = AddressWords.Folded(name), Length = AddressWords.Folded(name).Length };

    private static AddressPoint Point(int number, string suffix = "") => new() { StreetId = Guid.Empty, Number = number, Suffix = suffix, Longitude = 0, Latitude = 0 };
}
