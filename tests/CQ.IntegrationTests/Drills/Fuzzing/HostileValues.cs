using System.Text;

namespace CQ.IntegrationTests.Drills.Fuzzing;

/// <summary>What no form means: lengths, kinds, encodings and signs that programs stumble over.</summary>
internal static class HostileValues
{
    public static readonly string[] All =
    [
        "", " ", "\t\r\n", "\0", "a\0b", new('a', 300), new('é', 5_000), new('9', 400), "-1", "0", "1", "2147483648", "-9223372036854775809", "1e999", "NaN", "0x10", "1,5", "1.234,56", "٣", "true", "on", "null", "undefined",
        "2026-13-45", "0001-01-01", "9999-12-31", "2026-02-30T25:61", "24:00", "00000000-0000-0000-0000-000000000000", "{0}", "{}", "[]", "[object Object]", "'", "\"", "'; drop table cq_host_tenant; --", "%", "%%", "%s%n",
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}", "../../../../etc/passwd", "..\\..\\windows", "//evil.example", "https://evil.example/", "javascript:alert(1)", "/\\evil.example",
        "=cmd|' /C calc'!A0", "@SUM(1)", "\u202e\u2066", "\ufeff", "\ufffd", "🎉👩‍👩‍👧", "ﬁ", "İ", "ß", "a̐éö̲", "nom@exemple.fr", "nom@exemple.fr\r\nBcc: x@evil.example", "Nord", "est", "Public", "Administrator",
    ];

    public static readonly string[] Methods = ["GET", "POST", "HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "FOO"];

    public static readonly (string Name, string Value)[] Headers =
    [
        ("Accept", "application/json"), ("Accept", ";;;"), ("Accept-Language", "en,*;q=9"), ("Accept-Encoding", "br;q=9, gzip;q=x, *"), ("Range", "bytes=0-0"), ("Range", "bytes=9-2,-1,a-b"), ("If-None-Match", "*"),
        ("If-None-Match", "W/\"x\", \"y"), ("If-Modified-Since", "never"), ("Cookie", "cq_auth_nord=x; cq_lang_nord=%00; cq_note_nord=eyJ"), ("Cookie", ";;=;a=b=c"), ("Host", "evil.example"), ("X-Forwarded-Host", "evil.example"),
        ("X-Forwarded-For", "1.2.3.4, x"), ("X-Forwarded-Proto", "ftp"), ("X-HTTP-Method-Override", "DELETE"), ("Origin", "null"), ("Referer", "::"), ("Authorization", "Bearer x"), ("Content-Encoding", "gzip"), ("Expect", "100-continue"),
        ("X-Requested-With", "XMLHttpRequest"), ("Sec-Fetch-Site", "cross-site"), ("Forwarded", "for=\"[::1"),
    ];

    /// <summary>Bodies that are no form, with what they say they are.</summary>
    public static readonly (string Type, byte[] Body)[] Bodies =
    [
        ("application/x-www-form-urlencoded", "a=%zz&%=&&=&a[b][c]=1&__proto__=1&a=%ED%A0%80"u8.ToArray()), ("application/x-www-form-urlencoded", Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Range(0, 1_500).Select(i => $"k{i}=v")))),
        ("application/json", "{"u8.ToArray()), ("application/json", Encoding.ASCII.GetBytes(new string('[', 200) + new string(']', 200))), ("application/json", "{\"a\":1e9999,\"__proto__\":{}}"u8.ToArray()),
        ("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb"u8.ToArray()), ("multipart/form-data", "--x"u8.ToArray()), ("multipart/form-data; boundary=\"\"", []),
        ("text/plain", [0xff, 0xfe, 0x00, 0xd8]), ("application/xml", "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>"u8.ToArray()), (";", "a=b"u8.ToArray()), ("application/x-www-form-urlencoded; charset=utf-7", "a=b"u8.ToArray()),
    ];

    /// <summary>Files that are not what they say.</summary>
    public static readonly (string Name, string Type, byte[] Body)[] Files =
    [
        ("photo.jpg", "image/jpeg", []), ("photo.jpg", "image/jpeg", [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]), ("a.pdf", "application/pdf", "%PDF-1.7\n%%EOF"u8.ToArray()), ("../../a.svg", "image/svg+xml", "<svg onload='alert(1)'/>"u8.ToArray()),
        ("con.txt", "text/plain", "a;b\n1"u8.ToArray()), ("a.xml", "text/xml", "<rss><channel><item></rss>"u8.ToArray()), ("a.csv", "text/csv", "id;long;lat\n1;2"u8.ToArray()), ("a.json", "application/json", "{\"type\":\"FeatureCollection\",\"features\":[{}]}"u8.ToArray()),
        (new string('n', 250) + ".png", "image/png", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), ("a.zip", "application/zip", [0x50, 0x4b, 3, 4, 0, 0]),
    ];
}
