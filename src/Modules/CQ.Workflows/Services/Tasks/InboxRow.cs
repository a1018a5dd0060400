using CQ.Abstractions.Data;
using CQ.Abstractions.Workflows;

namespace CQ.Workflows.Services.Tasks;

/// <summary>A task in the inbox.</summary>
/// <param name="Why">Why it is the viewer's, in a sentence.</param>
/// <param name="Subject">What it is about, when the viewer may read it elsewhere too.</param>
public sealed record InboxRow(HumanTaskInfo Task, string Why, bool IsLate, SubjectInfo? Subject);
