using CQ.Abstractions.Modules;
using CQ.Abstractions.People;
using Microsoft.Extensions.Localization;

namespace CQ.Users.Services.Rights;

/// <summary>The permissions of the enabled features in the reader's language, in the words of the module that declares each.</summary>
public sealed class PermissionNames(IEnabled<IPermissionProvider> providers, IStringLocalizerFactory localizers)
{
    private IReadOnlyList<NamedPermission>? _all;

    /// <summary>Grouped by category, in the order in which modules declare them.</summary>
    public async Task<IReadOnlyList<IGrouping<string, NamedPermission>>> ByCategoryAsync() =>
        [.. (await AllAsync()).GroupBy(p => p.Category)];

    public async Task<IReadOnlyList<NamedPermission>> AllAsync()
    {
        if (_all is not null)
            return _all;
        var all = new List<NamedPermission>();
        foreach (var provider in providers)
        {
            var texts = localizers.Create("Texts", provider.GetType().Assembly.GetName().Name!);
            foreach (var permission in await provider.GetPermissionsAsync())
            {
                if (all.All(p => p.Permission.Name != permission.Name))
                    all.Add(new NamedPermission(permission, texts[permission.Description], Category(texts, permission.Category)));
            }
        }

        return _all = all;
    }

    private static string Category(IStringLocalizer texts, string category) => category.Length == 0 ? "" : texts[category];
}
