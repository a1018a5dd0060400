namespace CQ.Publishing.Import;

/// <summary>Something the report says of one item.</summary>
/// <param name="Line">In the file, from 1; 0 when it is about none.</param>
/// <param name="Text">French sentence, key of the module's texts; <paramref name="Arguments"/> fill it.</param>
public sealed record ImportNote(ImportNoteKind Kind, int Line, string Title, string Text, IReadOnlyList<string> Arguments);
