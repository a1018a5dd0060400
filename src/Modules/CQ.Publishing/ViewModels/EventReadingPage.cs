using CQ.Contents.Models;
using CQ.Publishing.Models;

namespace CQ.Publishing.ViewModels;

/// <summary>What is drawn of an event, on its page and in the preview of a draft.</summary>
/// <param name="Plan">Null in the preview of a draft whose date is not complete.</param>
public sealed record EventReadingPage(ContentReading Reading, EventPlan? Plan, EventTimes? Next, string Kicker, string? Organiser);
