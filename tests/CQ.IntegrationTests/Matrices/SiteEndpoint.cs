using CQ.Abstractions.People;
using Microsoft.AspNetCore.Mvc.Controllers;

namespace CQ.IntegrationTests.Matrices;

/// <summary>One method of one address.</summary>
public sealed record SiteEndpoint(string Method, string Pattern, string Path, AccessAttribute? Access, ControllerActionDescriptor? Action)
{
    public override string ToString() => $"{Method} {Pattern}";
}
