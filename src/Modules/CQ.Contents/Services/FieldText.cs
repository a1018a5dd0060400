namespace CQ.Contents.Services;

/// <summary>One of a type's own fields as people read it.</summary>
/// <param name="Label">French, key of its translation.</param>
public sealed record FieldText(string Label, string Text);
