namespace CQ.IntegrationTests.Drills;

/// <summary>The form by which one elector casts their vote, with the cookies of their session: sent twice it is the same request, with the same request id.</summary>
/// <param name="Number">The elector's seat on the roll, from 1; it decides what they vote.</param>
internal sealed record RollBallot(int Number, Guid UserId, string Cookies, string Body);
