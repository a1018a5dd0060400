using System.Text.Json;
using CQ.Abstractions.Recipes;

namespace CQ.Hosting.Setup;

/// <summary>A file that sets up several tenants: Orchard's AutoSetup keys, with <c>Addresses</c> for its host and prefix and no database keys.</summary>
internal sealed record TenantsFile(IReadOnlyList<TenantsFileEntry> Tenants)
{
    public static TenantsFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<TenantsFile>(File.ReadAllText(path), RecipeJson.Options)
                ?? throw new InvalidOperationException($"{path} is empty.");
        }
        catch (JsonException e)
        {
            throw new InvalidOperationException($"{Path.GetFileName(path)}: {e.Message}", e);
        }
    }
}
