using CQ.Abstractions.Tenants;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace CQ.Hosting.Modules;

/// <summary>An endpoint of a feature that is off in this tenant is no candidate: its address answers 404, without a restart (C.4).</summary>
internal sealed class FeatureGate(ITenantAccessor tenant) : MatcherPolicy, IEndpointSelectorPolicy
{
    public override int Order => -10_000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => endpoints.Any(e => e.Metadata.GetMetadata<FeatureMetadata>() is not null);

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!candidates.IsValidCandidate(i) || candidates[i].Endpoint.Metadata.GetMetadata<FeatureMetadata>() is not { } feature)
                continue;
            if (tenant.CurrentOrDefault?.Features.Contains(feature.Id) != true)
                candidates.SetValidity(i, false);
        }

        return Task.CompletedTask;
    }
}
