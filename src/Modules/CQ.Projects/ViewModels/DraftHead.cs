using CQ.Projects.Models;
using CQ.Projects.Services;

namespace CQ.Projects.ViewModels;

/// <summary>Where one is in the form, and the draft as it is kept.</summary>
/// <param name="IsConflict">The step was saved elsewhere: the page shows what is kept beside what was typed.</param>
/// <param name="Answers">Advice on this draft, asked and answered.</param>
public sealed record DraftHead(ProjectDraft Draft, DraftStep Step, bool IsConflict = false, int Asked = 0, int Answered = 0);
