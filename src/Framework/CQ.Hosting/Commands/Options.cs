namespace CQ.Hosting.Commands;

/// <summary>Reads <c>--name value</c> pairs behind a verb and refuses what it does not know.</summary>
internal sealed class Options
{
    private readonly Dictionary<string, string> _values = [];

    private Options(IReadOnlyList<string> words) => Words = words;

    /// <summary>What stands before the first option.</summary>
    public IReadOnlyList<string> Words { get; }

    public string? this[string name] => _values.GetValueOrDefault(name);

    /// <exception cref="CommandFailedException">An option is unknown or lacks its value.</exception>
    public static Options Parse(string[] args, params string[] known)
    {
        var options = new Options([.. args.TakeWhile(a => !a.StartsWith("--", StringComparison.Ordinal))]);
        var rest = args.Skip(options.Words.Count).ToArray();
        for (var i = 0; i < rest.Length; i += 2)
        {
            var name = rest[i].TrimStart('-');
            if (!known.Contains(name))
                throw new CommandFailedException($"There is no option {rest[i]}; there are {string.Join(", ", known.Select(k => "--" + k))}.");
            if (i + 1 >= rest.Length)
                throw new CommandFailedException($"{rest[i]} needs a value.");
            options._values[name] = rest[i + 1];
        }

        return options;
    }
}
