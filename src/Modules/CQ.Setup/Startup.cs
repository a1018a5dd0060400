using CQ.Abstractions.Modules;

namespace CQ.Setup;

/// <summary>The module is its screens: what they ask for is <c>ITenantSetup</c>, which the host provides.</summary>
public sealed class Startup : StartupBase;
