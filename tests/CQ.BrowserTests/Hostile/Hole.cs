namespace CQ.BrowserTests.Hostile;

/// <summary>While it is open, texts are written into pages as they were typed: the mistake that everything here is about.</summary>
internal sealed class Hole
{
    public bool IsOpen { get; private set; }

    public async Task OpenAsync(Func<Task> act)
    {
        IsOpen = true;
        try
        {
            await act();
        }
        finally
        {
            IsOpen = false;
        }
    }
}
