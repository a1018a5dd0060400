using CQ.Media.Models;
using CQ.Media.Services.Types;

namespace CQ.UnitTests.Media;

public sealed class PictureHeaderTests
{
    [Fact]
    public void Png_OfThirtyThousandSquared_IsKnownFromItsHeader() =>
        Of(MediaSamples.PngOf(30_000, 30_000, []), FileTypes.Png).ShouldBe((30_000, 30_000));

    [Fact]
    public void Jpeg_SkipsWhatStandsBeforeTheFrame() =>
        Of([0xFF, 0xD8, 0xFF, 0xE1, 0, 6, 1, 2, 3, 4, 0xFF, 0xFF, 0xDB, 0, 3, 9, 0xFF, 0xC2, 0, 17, 8, 0x01, 0x02, 0x03, 0x04, 3], FileTypes.Jpeg).ShouldBe((0x304, 0x102));

    [Fact]
    public void Gif_LittleEndian() => Of("GIF89a\u0040\u0001\u00c8\0"u8.ToArray(), FileTypes.Gif).ShouldNotBeNull().Width.ShouldBe(0x140);

    [Fact]
    public void WebP_Extended() =>
        Of([.. "RIFF"u8, 0, 0, 0, 0, .. "WEBPVP8X"u8, 10, 0, 0, 0, 0, 0, 0, 0, 0x3F, 0x06, 0, 0xB0, 0x04, 0, 0, 0], FileTypes.WebP).ShouldBe((1600, 1201));

    [Fact]
    public void Heif_TakesTheWholeAmongItsTiles()
    {
        byte[] Size(int width, int height) => [0, 0, 0, 20, .. "ispe"u8, 0, 0, 0, 0, .. Big(width), .. Big(height)];
        byte[] properties = [.. Size(512, 512), .. Size(4032, 3024), .. Size(320, 240)];
        byte[] ipco = [.. Big(properties.Length + 8), .. "ipco"u8, .. properties];
        byte[] iprp = [.. Big(ipco.Length + 8), .. "iprp"u8, .. ipco];
        byte[] meta = [.. Big(iprp.Length + 12), .. "meta"u8, 0, 0, 0, 0, .. iprp];

        Of([0, 0, 0, 16, .. "ftypheic"u8, 0, 0, 0, 0, .. meta], FileTypes.Heic).ShouldBe((4032, 3024));
    }

    [Fact]
    public void HeaderThatSaysNothing_IsNoPicture()
    {
        Of([0xFF, 0xD8, 0xFF, 0xD9], FileTypes.Jpeg).ShouldBeNull();
        Of(MediaSamples.PngOf(0, 10, []), FileTypes.Png).ShouldBeNull();
        Of([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0], FileTypes.Jpeg).ShouldBeNull();
    }

    private static byte[] Big(int value) => [(byte)(value >> 24), (byte)(value >> 16), (byte)(value >> 8), (byte)value];

    private static (int Width, int Height)? Of(byte[] bytes, FileType type) => PictureHeader.Read(new MemoryStream(bytes), type);
}
