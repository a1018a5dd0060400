using System.Text;
using CQ.Abstractions.Values;
using CQ.Media.Models;
using CQ.Media.Services.Types;

namespace CQ.UnitTests.Media;

public sealed class FileSnifferTests
{
    public static TheoryData<string, byte[], string> Accepted => new()
    {
        { "photo.png", MediaSamples.Png(4, 4), "image/png" },
        { "photo.png", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "image/jpeg" },
        { "photo.exe", "GIF89a\u0001\0\u0001\0"u8.ToArray(), "image/gif" },
        { "photo.jpg", [.. "RIFF"u8, 20, 0, 0, 0, .. "WEBPVP8L"u8, 0, 0, 0, 0, 0, 0], "image/webp" },
        { "IMG_1.HEIC", [0, 0, 0, 24, .. "ftypmif1"u8, 0, 0, 0, 0, .. "mif1heic"u8], "image/heic" },
        { "x", [0, 0, 0, 20, .. "ftypavif"u8, 0, 0, 0, 0, .. "avif"u8], "image/avif" },
        { "rapport", MediaSamples.Pdf("Bonjour"), "application/pdf" },
        { "compte rendu.zip", MediaSamples.Docx("Bonjour"), FileTypes.Docx.ContentType },
        { "a.docx", MediaSamples.Odt("Bonjour"), FileTypes.Odt.ContentType },
        { "notes.txt", Encoding.UTF8.GetBytes("Été : <3 pour tous\r\n"), "text/plain" },
        { "notes.CSV", [0xC9, 0x74, 0xE9, (byte)';', (byte)'1'], "text/csv" },
        { "son.bin", MediaSamples.Mp3(), "audio/mpeg" },
        { "son.mp3", MediaSamples.Ogg(), "audio/ogg" },
    };

    public static TheoryData<string, byte[], string> Refused => new()
    {
        { "vide.jpg", [], "est vide" },
        { "photo.jpg", MediaSamples.Executable, "est un programme" },
        { "photo.png", [0x7F, .. "ELF"u8, 2, 1, 1], "est un programme" },
        { "notes.txt", "#!/bin/sh\nrm -rf /"u8.ToArray(), "est un programme" },
        { "photo.png", MediaSamples.Svg, "SVG" },
        { "photo.svg", [0xEF, 0xBB, 0xBF, .. MediaSamples.Svg], "SVG" },
        { "notes.txt", "  <!DOCTYPE html><p>x"u8.ToArray(), "pages web" },
        { "notes.csv", "a;b\n<script>alert(1)</script>"u8.ToArray(), "pages web" },
        { "a.docx", MediaSamples.Jar, "archives" },
        { "a.zip", MediaSamples.Zip(("a.txt", "a")), "archives" },
        { "a.rar", "Rar!\u001a\u0007\0"u8.ToArray(), "archives" },
        { "a.docx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "ancien format" },
        { "a.docx", MediaSamples.Docx("x", "application/vnd.ms-word.document.macroEnabled.main+xml"), "macros" },
        { "a.docx", MediaSamples.Docx("x", more: ("word/vbaProject.bin", "x")), "macros" },
        { "a.odt", MediaSamples.Odt("x", ("Basic/Standard/Module1.xml", "x")), "macros" },
        { "a.odt", MediaSamples.Zip(("mimetype", "application/vnd.oasis.opendocument.text"), ("a", "b")), "abîmé" },
        { "film.mp4", [0, 0, 0, 24, .. "ftypisom"u8, 0, 0, 0, 0, .. "isommp42"u8], "vidéos" },
        { "x.pdf", [.. "junk\n"u8, .. MediaSamples.Pdf("x")], "collé avant" },
        { "x.pdf", [.. MediaSamples.Pdf("x"), .. "<html>"u8], "collé avant" },
        { "x.pdf", [.. MediaSamples.Pdf("x"), .. MediaSamples.Jar], "collé avant" },
        { "x.pdf", "%PDF-1.4 and no end"u8.ToArray(), "collé avant" },
        { "son.mp3", [.. "ID3"u8, 4, 0, 0, 0, 0, 0, 1, .. "nothing here"u8], "son est abîmé" },
        { "son.mp3", [.. MediaSamples.Mp3(), .. MediaSamples.Jar], "son est abîmé" },
        { "notes.txt", [.. "texte"u8, 0, 1, 2], "n’en sont pas" },
        { "notes.txt", [.. "texte"u8, .. MediaSamples.Jar], "n’en sont pas" },
        { "data.bin", [1, 2, 3, 4], "Ce type de fichier" },
        { "script.js", "alert(1)"u8.ToArray(), "Ce type de fichier" },
    };

    [Theory]
    [MemberData(nameof(Accepted))]
    public void Content_DecidesTheType_WhateverTheName(string name, byte[] bytes, string expected) => Of(name, bytes).Value.ContentType.ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Refused))]
    public void WhatIsNotOnTheList_IsRefusedWithWords(string name, byte[] bytes, string expected) =>
        Of(name, bytes).Refusal.ShouldNotBeNull().Text.ShouldContain(expected);

    [Fact]
    public void BombOfZeros_IsRefusedFromItsDirectory() => Of("a.docx", MediaSamples.Bomb(60_000_000)).Refusal.ShouldBe(MediaRefusals.Bomb);

    [Fact]
    public void TooManyEntries_AreRefused()
    {
        var entries = Enumerable.Range(0, ZipDirectory.MostEntries + 1).Select(i => ($"e{i}", "")).ToArray();

        Of("a.docx", MediaSamples.Zip(entries)).Refusal.ShouldBe(MediaRefusals.Bomb);
    }

    [Fact]
    public void DirectoryThatClaimsMoreThanAllMemory_IsRefused()
    {
        var bytes = MediaSamples.Docx("x");
        var central = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        BitConverter.GetBytes(0xFFFF_FFF0u).CopyTo(bytes, central + 24);

        Of("a.docx", bytes).Refusal.ShouldBe(MediaRefusals.Bomb);
    }

    [Theory]
    [InlineData("../../etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("a\\b")]
    public void EntryThatLeavesItsFolder_IsRefused(string name) =>
        Of("a.docx", MediaSamples.Docx("x", more: (name, "x"))).Refusal.ShouldBe(MediaRefusals.DamagedOffice);

    [Fact]
    public void EntryThatStandsTwice_IsRefused() =>
        Of("a.docx", MediaSamples.Docx("x", more: ("WORD/document.xml", "y"))).Refusal.ShouldBe(MediaRefusals.DamagedOffice);

    [Fact]
    public void EntriesOverOneAnother_AreRefused()
    {
        var bytes = MediaSamples.Docx("x");
        // The last entry of the directory points at the bytes of the first.
        var last = bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8);
        bytes.AsSpan(last + 42, 4).Clear();

        Of("a.docx", bytes).Refusal.ShouldBe(MediaRefusals.DamagedOffice);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(21)]
    [InlineData(100)]
    public void OfficeDocumentCutShort_IsRefused(int missing) =>
        Of("a.docx", MediaSamples.Docx("x")[..^missing]).Refusal.ShouldBe(MediaRefusals.DamagedOffice);

    [Fact]
    public void ContentTypesWithEntities_FetchAndExpandNothing()
    {
        var bomb = """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b SYSTEM "file:///etc/passwd">]><Types>&a;&b;</Types>""";

        Of("a.docx", MediaSamples.Zip(("[Content_Types].xml", bomb), ("_rels/.rels", "<x/>"))).Refusal.ShouldBe(MediaRefusals.DamagedOffice);
    }

    [Fact]
    public void NoBytes_MakeItThrow()
    {
        var random = new Random(7);
        byte[][] seeds = [MediaSamples.Png(8, 8), MediaSamples.Docx("x"), MediaSamples.Odt("x"), MediaSamples.Pdf("x"), MediaSamples.Mp3(), MediaSamples.Ogg()];
        for (var i = 0; i < 3000; i++)
        {
            var bytes = (byte[])seeds[i % seeds.Length].Clone();
            for (var j = random.Next(1, 12); j > 0; j--)
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            bytes = bytes[..random.Next(bytes.Length + 1)];

            var outcome = Of("a.txt", bytes);

            if (outcome.Succeeded && outcome.Value.Kind == MediaKind.Picture)
                PictureHeader.Read(new MemoryStream(bytes), outcome.Value);
        }
    }

    private static Outcome<FileType> Of(string name, byte[] bytes)
    {
        using var stream = new MemoryStream(bytes);
        return FileSniffer.Of(stream, name);
    }
}
