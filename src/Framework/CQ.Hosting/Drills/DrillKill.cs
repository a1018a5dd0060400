using System.Diagnostics;
using Microsoft.AspNetCore.Http;

namespace CQ.Hosting.Drills;

/// <summary>
/// For drills (docs/drills.md): ends the process, as a power cut would, between the commit of a request and its answer. It is only there when CQ_DRILL_KILL
/// names a request.
/// </summary>
internal sealed class DrillKill(RequestDelegate next, DrillPoint point)
{
    public async Task InvokeAsync(HttpContext context)
    {
        await next(context);
        if (point.IsReachedBy(context) && !context.Response.HasStarted)
            Process.GetCurrentProcess().Kill();
    }
}
