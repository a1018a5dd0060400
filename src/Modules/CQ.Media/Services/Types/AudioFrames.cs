namespace CQ.Media.Services.Types;

/// <summary>Whether a file is sound, looking further than its first letters: MP3 has hardly any.</summary>
internal static class AudioFrames
{
    private static readonly int[] Layer3 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320];
    private static readonly int[] Layer3Low = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] Rates = [44100, 48000, 32000];

    /// <summary>Three frames one after the other, after the tag where there is one.</summary>
    public static bool AreMp3(Stream stream)
    {
        var head = Bytes.Read(stream, 0, 10);
        long at = 0;
        if (head.Length == 10 && head[0] == 'I' && head[1] == 'D' && head[2] == '3')
            at = 10 + ((head[6] & 0x7F) << 21 | (head[7] & 0x7F) << 14 | (head[8] & 0x7F) << 7 | (head[9] & 0x7F));
        for (var frames = 0; frames < 3; frames++)
        {
            var length = FrameLength(Bytes.Read(stream, at, 4));
            if (length == 0)
                return false;
            at += length;
            // A file of less than three frames is sound too, a very short one.
            if (at >= stream.Length)
                return true;
        }

        return true;
    }

    /// <summary>An Ogg page whose first packet says Vorbis, Opus or FLAC.</summary>
    public static bool AreOgg(Stream stream)
    {
        var head = Bytes.Read(stream, 0, 300);
        if (head.Length < 28 || head[4] != 0)
            return false;
        var packet = head.AsSpan(Math.Min(head.Length, 27 + head[26]));
        return packet.StartsWith("\u0001vorbis"u8) || packet.StartsWith("OpusHead"u8) || packet.StartsWith("\u007fFLAC"u8);
    }

    private static int FrameLength(byte[] header)
    {
        if (header.Length < 4 || header[0] != 0xFF || (header[1] & 0xE0) != 0xE0)
            return 0;
        var (version, layer, bitrate, rate) = ((header[1] >> 3) & 3, (header[1] >> 1) & 3, header[2] >> 4, (header[2] >> 2) & 3);
        if (version == 1 || layer != 1 || bitrate is 0 or 15 || rate == 3)
            return 0;
        var first = version == 3;
        var hertz = Rates[rate] / (first ? 1 : version == 2 ? 2 : 4);
        return ((first ? 144 : 72) * (first ? Layer3 : Layer3Low)[bitrate] * 1000 / hertz) + ((header[2] >> 1) & 1);
    }
}
