namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>Addresses that look as if they stayed.</summary>
internal static class ReturnValues
{
    private static readonly string[] OtherSites =
    [
        "https://ailleurs.example/", "//ailleurs.example/", "///ailleurs.example", "/\\ailleurs.example", "\\\\ailleurs.example", "/\t/ailleurs.example", "/\r\n/ailleurs.example", "https:ailleurs.example", "http:/ailleurs.example",
        "javascript:alert(1)", "data:text/html,x", " https://ailleurs.example", "@ailleurs.example", "ailleurs.example", "//ailleurs.example%2f..", "/%09/ailleurs.example", "/.//ailleurs.example", "/..//ailleurs.example", "http://127.0.0.1@ailleurs.example",
        "//127.0.0.1\\@ailleurs.example", "~//ailleurs.example", "~/\\ailleurs.example", "/\u2028/ailleurs.example", "?//ailleurs.example",
    ];

    public static IEnumerable<string> Of(string tenant) => OtherSites.Concat(tenant == "nord"
        ? ["/sud", "/sud/", "/sud/compte", "/SUD/compte", "/sUd", "/./sud/compte", "/x/../sud/compte", "/%73ud/compte", "/sud%2Fcompte", "/x/%2e%2e/sud/compte", "/sud?x", "/sud#x", "http://sud.localhost/compte"]
        : ["/compte", "/", "/sud/../compte", "/sud/%2e%2e/compte", "/sud/./../compte", "/sudaste/compte", "/SUD/../compte", "/sud/x/../../compte", "/sud\\..\\compte"]);
}
