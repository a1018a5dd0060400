using CQ.Abstractions.People;
using CQ.Glossary.Models;
using CQ.Glossary.Services;
using CQ.Mvc;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;

namespace CQ.Glossary.Controllers;

/// <summary>The glossary, for everyone.</summary>
[Route("glossaire")]
[Access(RoleNames.Anonymous)]
[OutputCache(PolicyName = "public")]
public sealed class GlossaryController(ReadTerms read) : CqController
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(Letter.Of(await read.AllAsync(ct)));

    [HttpGet("{slug}")]
    public async Task<IActionResult> Show(string slug, CancellationToken ct) =>
        await read.FindAsync(slug, ct) is { } term ? View(term) : NotFound();
}
