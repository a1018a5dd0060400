using System.Net;

namespace CQ.IntegrationTests.Walls.Crossing;

/// <summary>What a site said.</summary>
internal sealed record Answer(HttpStatusCode Status, string Location, string Text, bool IsFromCache)
{
    public static async Task<Answer> OfAsync(HttpResponseMessage response)
    {
        using (response)
        {
            return new Answer(
                response.StatusCode,
                response.Headers.Location?.OriginalString ?? "",
                response.StatusCode == HttpStatusCode.NotModified ? "" : await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
                response.Headers.Contains("Age"));
        }
    }
}
