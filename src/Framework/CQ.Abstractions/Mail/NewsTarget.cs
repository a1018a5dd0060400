using CQ.Abstractions.Data;

namespace CQ.Abstractions.Mail;

/// <summary>What a piece of news leads one person to.</summary>
/// <param name="Path">Begins with a slash and knows no prefix.</param>
/// <param name="Subject">What it tells about, when that may be closed to them one day: see <see cref="ISubjectAccess"/>.</param>
public readonly record struct NewsTarget(string Path, SubjectRef? Subject = null);
