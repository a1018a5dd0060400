using System.Diagnostics.CodeAnalysis;

namespace CQ.Abstractions.Values;

/// <summary>A value, or the refusal that stands in its place. Broken invariants throw instead.</summary>
public sealed class Outcome<T>
{
    private readonly T? _value;

    private Outcome(T? value, Refusal? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool Succeeded => Refusal is null;

    public T Value => Succeeded ? _value! : throw new InvalidOperationException($"Refused: {Refusal.Text}");

    public static implicit operator Outcome<T>(T value) => new(value, null);

    public static implicit operator Outcome<T>(Refusal refusal) => new(default, refusal);
}
