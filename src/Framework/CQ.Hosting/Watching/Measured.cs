using System.Globalization;
using System.Text;

namespace CQ.Hosting.Watching;

/// <summary>One line of numbers, or one histogram, with its labels. Written from any thread.</summary>
internal sealed class Measured
{
    /// <summary>Seconds.</summary>
    private static readonly double[] Bounds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

    private readonly Lock _lock = new();
    private readonly long[] _buckets = new long[Bounds.Length];
    private double _sum;
    private long _count;

    public void Add(double value)
    {
        lock (_lock)
        {
            _sum += value;
            _count++;
            for (var i = 0; i < Bounds.Length; i++)
            {
                if (value <= Bounds[i])
                    _buckets[i]++;
            }
        }
    }

    public void Raise(double value)
    {
        lock (_lock)
            _sum += value;
    }

    public void Set(double value)
    {
        lock (_lock)
            _sum = value;
    }

    public void Write(StringBuilder text, string name, string labels, MeasuredKind kind)
    {
        lock (_lock)
        {
            if (kind != MeasuredKind.Histogram)
            {
                Line(text, name, labels, _sum);
                return;
            }

            for (var i = 0; i < Bounds.Length; i++)
                Line(text, name + "_bucket", With(labels, Bounds[i].ToString(CultureInfo.InvariantCulture)), _buckets[i]);
            Line(text, name + "_bucket", With(labels, "+Inf"), _count);
            Line(text, name + "_sum", labels, _sum);
            Line(text, name + "_count", labels, _count);
        }
    }

    public static void Line(StringBuilder text, string name, string labels, double value)
    {
        text.Append(name);
        if (labels.Length > 0)
            text.Append('{').Append(labels).Append('}');
        text.Append(' ').Append(value.ToString("R", CultureInfo.InvariantCulture)).Append('\n');
    }

    private static string With(string labels, string bound) => $"{labels}{(labels.Length == 0 ? "" : ",")}le=\"{bound}\"";
}
