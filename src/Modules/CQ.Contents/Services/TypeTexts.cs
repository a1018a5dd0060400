using Microsoft.Extensions.Localization;

namespace CQ.Contents.Services;

/// <summary>The words of a type in the reader's language: each module translates its own.</summary>
public sealed class TypeTexts(IStringLocalizerFactory localizers)
{
    public string Label(IContentType type) => Say(type, type.Label);

    public string PluralLabel(IContentType type) => Say(type, type.PluralLabel);

    public string NewLabel(IContentType type) => Say(type, type.NewLabel);

    public string Say(IContentType type, string french, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(type);
        return Of(type.GetType(), french, arguments);
    }

    /// <summary>A sentence of the module that a class belongs to.</summary>
    public string Of(Type anyOfModule, string french, params object[] arguments)
    {
        ArgumentNullException.ThrowIfNull(anyOfModule);
        return localizers.Create("Texts", anyOfModule.Assembly.GetName().Name!)[french, arguments].Value;
    }
}
