using System.Globalization;
using CQ.Contents.ViewModels;

namespace CQ.Contents.Services.Editing;

/// <summary>A form as names and values, to be sent again hidden.</summary>
public static class FormFields
{
    public static IEnumerable<(string Name, string Value)> Of(ContentForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        foreach (var property in typeof(ContentForm).GetProperties().Where(p => p.Name is not (nameof(ContentForm.Screen) or nameof(ContentForm.Act) or nameof(ContentForm.Picture) or nameof(ContentForm.PictureAlt) or nameof(ContentForm.NoPicture))))
        {
            switch (property.GetValue(form))
            {
                case string text:
                    yield return (property.Name, text);
                    break;
                case IEnumerable<string> many:
                    foreach (var one in many)
                        yield return (property.Name, one);
                    break;
                case DateOnly day:
                    yield return (property.Name, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
                    break;
                case bool tick:
                    yield return (property.Name, tick ? "true" : "false");
                    break;
                case { } value:
                    yield return (property.Name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? "");
                    break;
            }
        }
    }
}
