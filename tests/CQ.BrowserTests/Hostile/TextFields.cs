using System.Collections;
using CQ.Contents.Services;
using CQ.IntegrationTests.Matrices;
using CQ.IntegrationTests.Sites;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.DependencyInjection;

namespace CQ.BrowserTests.Hostile;

/// <summary>Every text that the actions of the site take, from their own description: a new field is in it without anybody adding it.</summary>
internal sealed class TextFields(TestSite site)
{
    private const int Depth = 2;

    private readonly IModelMetadataProvider _models = site.Services.GetRequiredService<IModelMetadataProvider>();

    public IReadOnlyList<TextField> All() =>
        [.. EndpointList.Of(site).Where(e => e.Action is not null).SelectMany(e => Of(e.Action!, e.Method, e.Pattern)).DistinctBy(f => f.Key)
            .Concat(OwnFields()).OrderBy(f => f.Key, StringComparer.Ordinal)];

    public static string Name(ControllerActionDescriptor action) => $"{action.ControllerTypeInfo.Name[..^"Controller".Length]}.{action.MethodInfo.Name}";

    /// <summary>Names and texts of what an action was given, as far as they are texts.</summary>
    public IEnumerable<(string Name, string Text)> TextsIn(ControllerActionDescriptor action, IDictionary<string, object?> arguments) =>
        action.Parameters.Where(p => arguments.TryGetValue(p.Name, out var value) && value is not null)
            .SelectMany(p => TextsIn(p.ParameterType, NameOf(p), arguments[p.Name]!, isRoot: true, 0));

    private IEnumerable<TextField> Of(ControllerActionDescriptor action, string method, string pattern) =>
        action.Parameters
            .Where(p => p.BindingInfo?.BindingSource?.IsFromRequest != false && p.BindingInfo?.BindingSource != BindingSource.Header)
            .Where(p => !pattern.Contains("{" + NameOf(p), StringComparison.Ordinal))
            .SelectMany(p => Names(p.ParameterType, NameOf(p), isRoot: true, 0))
            .Select(n => new TextField(Name(action), method, n));

    /// <summary>What a type of content asks for beside what all types have; the editor binds it itself.</summary>
    private IEnumerable<TextField> OwnFields()
    {
        using var scope = site.Services.CreateScope();
        return [.. scope.ServiceProvider.GetServices<IContentType>().Where(t => t.FieldsType is not null)
            .SelectMany(t => Names(t.FieldsType!, "Fields", isRoot: false, 0).Select(n => new TextField($"Editor.{t.Name}", "POST", n)))];
    }

    private IEnumerable<string> Names(Type type, string name, bool isRoot, int depth)
    {
        if (IsText(type))
            return [name];
        if (type.GetInterfaces().Append(type).FirstOrDefault(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IEnumerable<>)) is { } many)
            return Names(many.GetGenericArguments()[0], name, isRoot: false, depth + 1).Where(_ => depth < Depth && !IsPair(many));
        if (!IsOurs(type) || depth > Depth)
            return [];
        return _models.GetMetadataForType(type).Properties.Where(IsBound)
            .SelectMany(p => Names(p.ModelType, Join(isRoot ? "" : name, p.BinderModelName ?? p.PropertyName!), isRoot: false, depth + 1));
    }

    private IEnumerable<(string, string)> TextsIn(Type type, string name, object value, bool isRoot, int depth) => value switch
    {
        string text => [(name, text)],
        IDictionary pairs => pairs.Values.OfType<object>().SelectMany(v => TextsIn(v.GetType(), name, v, isRoot: false, depth + 1)),
        IEnumerable many => many.OfType<object>().SelectMany(v => TextsIn(v.GetType(), name, v, isRoot: false, depth + 1)),
        _ when !IsOurs(type) || depth > Depth => [],
        _ => _models.GetMetadataForType(type).Properties.Where(p => IsBound(p) && p.PropertyGetter is not null)
            .Select(p => (Name: Join(isRoot ? "" : name, p.BinderModelName ?? p.PropertyName!), p.ModelType, Value: p.PropertyGetter!(value)))
            .Where(p => p.Value is not null)
            .SelectMany(p => TextsIn(p.ModelType, p.Name, p.Value!, isRoot: false, depth + 1)),
    };

    private static bool IsText(Type type) => type == typeof(string) || type.GetInterfaces().Append(type).Any(i => i.IsGenericType && IsPair(i));

    /// <summary>A dictionary of texts: its values are what is typed.</summary>
    private static bool IsPair(Type type) => type.IsGenericType
        && type.GetGenericTypeDefinition() is var open && (open == typeof(IDictionary<,>) || open == typeof(IReadOnlyDictionary<,>))
        && (type.GetGenericArguments()[1] == typeof(string) || type.GetGenericArguments()[1] == typeof(string[]));

    private static bool IsOurs(Type type) => type is { IsEnum: false, IsValueType: false } && type.Namespace?.StartsWith("CQ.", StringComparison.Ordinal) == true;

    private static bool IsBound(ModelMetadata property) => property.IsBindingAllowed && (!property.IsReadOnly || property.BoundConstructor is not null || IsOfRecord(property));

    private static bool IsOfRecord(ModelMetadata property) =>
        property.ContainerType?.GetConstructors().Any(c => c.GetParameters().Any(p => p.Name == property.PropertyName)) == true;

    private static string NameOf(Microsoft.AspNetCore.Mvc.Abstractions.ParameterDescriptor parameter) => parameter.BindingInfo?.BinderModelName ?? parameter.Name;

    private static string Join(string name, string property) => name.Length == 0 ? property : $"{name}.{property}";
}
