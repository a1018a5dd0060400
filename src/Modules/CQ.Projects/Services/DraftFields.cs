using System.Security.Cryptography;
using System.Text;
using CQ.Projects.Models;

namespace CQ.Projects.Services;

/// <summary>What one step of the form writes into a draft, as typed. Its trace tells whether the same step was saved elsewhere since it was shown.</summary>
public abstract record DraftFields
{
    public abstract void WriteTo(ProjectDraft draft);

    /// <summary>Longer than a draft can keep: the only reason not to save.</summary>
    public abstract bool IsTooLong { get; }

    protected abstract string Content { get; }

    /// <summary>Two tabs on different steps do not disturb each other, hence a trace of the step and not the draft's version.</summary>
    public string Trace => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Content)))[..24];

    protected static bool IsOver(string text, int length) => text.Length > 2 * length;

    protected static string Join(params string[] parts) => string.Join('\u001f', parts.Select(p => p.ReplaceLineEndings("\n")));
}
