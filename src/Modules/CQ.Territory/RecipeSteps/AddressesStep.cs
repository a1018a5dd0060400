using System.Text;
using CQ.Abstractions.Recipes;
using CQ.Territory.Addresses;
using CQ.Territory.Services.Addresses;

namespace CQ.Territory.RecipeSteps;

/// <summary><c>Addresses</c>: the sector's extract of the address base, behind its outlines. Run again with the same file, it changes nothing.</summary>
internal sealed class AddressesStep(ImportAddresses import) : IRecipeStepHandler
{
    public IReadOnlyList<string> Names => ["Addresses"];

    public async Task ValidateAsync(RecipeStep step, RecipeErrors errors, CancellationToken ct)
    {
        if (RecipeJson.Read<AddressesBody>(step, errors) is not { } body)
            return;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(body.Csv));
        var opened = await AddressFile.OpenAsync(text, ct);
        if (!opened.Succeeded)
        {
            errors.Add(step.Path, opened.Refusal);
            return;
        }

        await using var file = opened.Value;
        try
        {
            await foreach (var line in file.LinesAsync(ct))
            {
                if (line.Line is null)
                    errors.Add($"{step.Path}.Csv", $"line {line.Number}: {line.Fault}");
            }
        }
        catch (AddressFileException e)
        {
            errors.Add($"{step.Path}.Csv", e.Refusal);
        }
    }

    public async Task ExecuteAsync(RecipeStep step, RecipeRun run, CancellationToken ct)
    {
        var body = RecipeJson.Read<AddressesBody>(step, new RecipeErrors())!;
        using var text = new MemoryStream(Encoding.UTF8.GetBytes(body.Csv));
        (await import.ImportAsync(text, body.Source, ct)).OrThrow(step.Path);
    }
}
