namespace CQ.BrowserTests.Hostile;

/// <summary>What came in by one field.</summary>
internal sealed class HeardField
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _heard = [];
    private readonly HashSet<int> _stored = [];

    public int Count => _heard.Count;

    public int Stored => _stored.Count;

    public void Add(IEnumerable<int> payloads, bool stored)
    {
        lock (_lock)
        {
            foreach (var payload in payloads)
            {
                _heard.Add(payload);
                if (stored)
                    _stored.Add(payload);
            }
        }
    }
}
