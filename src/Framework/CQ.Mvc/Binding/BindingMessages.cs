using System.Globalization;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace CQ.Mvc.Binding;

/// <summary>The framework's own binding messages, in the reader's language and in words that say what to do.</summary>
internal static class BindingMessages
{
    public static void Apply(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueMustNotBeNullAccessor(_ => Say("Ce champ est à remplir.", "Please fill in this field."));
        messages.SetMissingBindRequiredValueAccessor(_ => Say("Ce champ est à remplir.", "Please fill in this field."));
        messages.SetMissingKeyOrValueAccessor(() => Say("Ce champ est à remplir.", "Please fill in this field."));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say("La demande est vide.", "The request is empty."));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say("Cette valeur n’est pas lisible.", "This value cannot be read."));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say("Cette valeur n’est pas lisible.", "This value cannot be read."));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say("Cette valeur n’est pas lisible.", "This value cannot be read."));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say("Cette valeur n’est pas lisible.", "This value cannot be read."));
        messages.SetValueIsInvalidAccessor(_ => Say("Cette valeur n’est pas lisible.", "This value cannot be read."));
        messages.SetValueMustBeANumberAccessor(_ => Say("Écrivez un nombre.", "Please enter a number."));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say("Écrivez un nombre.", "Please enter a number."));
    }

    private static string Say(string french, string english) =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? english : french;
}
