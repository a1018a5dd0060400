namespace CQ.Workflows.Graphs;

/// <summary>
/// Lays a definition out in rows: each activity below all that lead to it, lines back apart, and the order in a row such that few lines cross. A line
/// over several rows gets a place in each of them, so that it runs beside the boxes and not through them.
/// </summary>
public sealed class DiagramLayout
{
    private const int GapX = 48;
    private const int GapY = 84;
    private const int Lane = 24;
    private const int Margin = 24;
    private const int Sweeps = 8;

    private readonly WorkflowDefinition _definition;
    private readonly HashSet<Transition> _back = [];
    private readonly Dictionary<string, int> _row = [];
    private readonly List<List<string>> _rows = [];
    private readonly Dictionary<Transition, List<string>> _chains = [];
    private readonly Dictionary<string, int> _x = [];
    private readonly HashSet<string> _real;

    private DiagramLayout(WorkflowDefinition definition)
    {
        _definition = definition;
        _real = [.. definition.Activities.Select(a => a.ActivityId)];
    }

    public static Diagram Of(WorkflowDefinition definition)
    {
        var layout = new DiagramLayout(definition);
        layout.FindBackLines();
        layout.AssignRows();
        layout.AddPassages();
        layout.Order();
        return layout.Place();
    }

    private void FindBackLines()
    {
        var (open, seen) = (new HashSet<string>(), new HashSet<string>());
        foreach (var activity in _definition.Activities.OrderByDescending(a => a.IsStart))
            Visit(activity.ActivityId);

        void Visit(string id)
        {
            if (!seen.Add(id))
                return;
            open.Add(id);
            foreach (var transition in _definition.Transitions.Where(t => t.SourceActivityId == id))
            {
                if (open.Contains(transition.DestinationActivityId))
                    _back.Add(transition);
                else
                    Visit(transition.DestinationActivityId);
            }

            open.Remove(id);
        }
    }

    private void AssignRows()
    {
        var into = _definition.Transitions.Where(t => !_back.Contains(t)).ToLookup(t => t.DestinationActivityId, t => t.SourceActivityId);
        foreach (var activity in _definition.Activities)
            RowOf(activity.ActivityId);
        for (var i = 0; i <= _row.Values.DefaultIfEmpty(0).Max(); i++)
            _rows.Add([.. _definition.Activities.Select(a => a.ActivityId).Where(a => _row[a] == i)]);

        int RowOf(string id) =>
            _row.TryGetValue(id, out var known) ? known : _row[id] = into[id].Select(RowOf).DefaultIfEmpty(-1).Max() + 1;
    }

    private void AddPassages()
    {
        foreach (var transition in _definition.Transitions.Where(t => !_back.Contains(t)))
        {
            List<string> chain = [transition.SourceActivityId];
            for (var row = _row[transition.SourceActivityId] + 1; row < _row[transition.DestinationActivityId]; row++)
            {
                var passage = $"\u0001{transition.Id}:{row}";
                _rows[row].Add(passage);
                chain.Add(passage);
            }

            chain.Add(transition.DestinationActivityId);
            _chains[transition] = chain;
        }
    }

    private void Order()
    {
        var links = _chains.Values.SelectMany(c => c.Zip(c.Skip(1))).Distinct().ToList();
        var (above, below) = (links.ToLookup(l => l.Second, l => l.First), links.ToLookup(l => l.First, l => l.Second));
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var down = sweep % 2 == 0;
            for (var i = 1; i < _rows.Count; i++)
            {
                var row = down ? i : _rows.Count - 1 - i;
                var beside = _rows[down ? row - 1 : row + 1];
                var old = _rows[row];
                _rows[row] = [.. old.OrderBy(n => Middle(n, (down ? above : below)[n], beside, old)).ThenBy(old.IndexOf)];
            }
        }

        static double Middle(string node, IEnumerable<string> linked, List<string> beside, List<string> own)
        {
            var places = linked.Select(l => (beside.IndexOf(l) + 0.5) / beside.Count).ToList();
            return places.Count == 0 ? (own.IndexOf(node) + 0.5) / own.Count : places.Average();
        }
    }

    private Diagram Place()
    {
        var widest = _rows.Max(r => r.Sum(Width) + (GapX * (r.Count - 1)));
        foreach (var row in _rows)
        {
            var x = Margin + ((widest - row.Sum(Width) - (GapX * (row.Count - 1))) / 2);
            foreach (var node in row)
            {
                _x[node] = x + (Width(node) / 2);
                x += Width(node) + GapX;
            }
        }

        var nodes = _definition.Activities
            .Select(a => new DiagramNode(a.ActivityId, _x[a.ActivityId] - (Diagram.NodeWidth / 2), Top(_row[a.ActivityId])))
            .ToList();
        var edges = new List<DiagramEdge>();
        var lanes = 0;
        foreach (var transition in _definition.Transitions)
            edges.Add(_chains.TryGetValue(transition, out var chain) ? Forward(transition, chain) : Back(transition, widest + (2 * Margin) + (Lane * lanes++)));
        return new Diagram(widest + (2 * Margin) + (Lane * lanes), Top(_rows.Count - 1) + Diagram.NodeHeight + Margin, nodes, edges);
    }

    private DiagramEdge Forward(Transition transition, List<string> chain)
    {
        var points = new List<(int X, int Y)>();
        var row = _row[chain[0]];
        var siblings = _definition.Transitions.Where(t => t.SourceActivityId == chain[0] && !_back.Contains(t)).OrderBy(t => _x[_chains[t][1]]).ToList();
        var start = _x[chain[0]] + Spread(siblings.IndexOf(transition), siblings.Count);
        points.Add((start, Top(row) + Diagram.NodeHeight));
        foreach (var passage in chain.Skip(1).SkipLast(1))
        {
            row++;
            points.Add((_x[passage], Top(row)));
            points.Add((_x[passage], Top(row) + Diagram.NodeHeight));
        }

        points.Add((_x[chain[^1]], Top(_row[chain[^1]])));
        // A third of the way along the first bend, where the words of two ways out still stand apart; every other one a line lower.
        var (from, first, lower) = (points[0], points[1], siblings.IndexOf(transition) % 2 * 16);
        return new DiagramEdge(
            transition, points, ((int)(from.X + (0.216 * (first.X - from.X))), (int)(from.Y + (0.342 * (first.Y - from.Y)) + lower)), IsBack: false);
    }

    // Below the row it leaves, along a lane beside everything, and into the row it returns to from above: it crosses lines but no box.
    private DiagramEdge Back(Transition transition, int lane)
    {
        var from = (X: _x[transition.SourceActivityId] + (Diagram.NodeWidth / 2) - 16, Y: Top(_row[transition.SourceActivityId]) + Diagram.NodeHeight);
        var to = (X: _x[transition.DestinationActivityId] + (Diagram.NodeWidth / 2) - 16, Y: Top(_row[transition.DestinationActivityId]));
        var (below, above) = (from.Y + Lane, to.Y - Lane);
        return new DiagramEdge(
            transition, [from, (from.X, below), (lane, below), (lane, above), (to.X, above), to], (from.X + 8, below - 6), IsBack: true);
    }

    private int Width(string node) => _real.Contains(node) ? Diagram.NodeWidth : Lane;

    // Room above the first row for a line that leads back to it.
    private static int Top(int row) => (2 * Margin) + (row * (Diagram.NodeHeight + GapY));

    private static int Spread(int index, int count) =>
        count < 2 ? 0 : (index * (Diagram.NodeWidth - 60) / (count - 1)) - ((Diagram.NodeWidth - 60) / 2);
}
