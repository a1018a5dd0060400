using CQ.Publishing.Import;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>An import in the list.</summary>
public sealed record ImportRow(ImportRun Run, ImportReport Report, string By);
