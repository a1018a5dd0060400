using System.Reflection;

namespace CQ.Abstractions.Modules;

/// <summary>An installed module or theme.</summary>
public sealed record ModuleInfo(string Id, Assembly Assembly, bool IsTheme, string? BaseTheme, IReadOnlyList<FeatureInfo> Features);
