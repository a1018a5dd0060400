namespace CQ.Mvc;

/// <summary>Model of the theme's view <c>Error</c>.</summary>
/// <param name="Code">HTTP status: 400, 403, 404, 409, 413, 429, 500…</param>
/// <param name="Reference">What to quote when asking for help.</param>
public sealed record ErrorPage(int Code, string Reference);
