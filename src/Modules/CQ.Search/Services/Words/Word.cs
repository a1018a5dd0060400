namespace CQ.Search.Services.Words;

/// <summary>One word of a text, or several written as one.</summary>
/// <param name="Start">Where it begins in the original text.</param>
/// <param name="Position">Its place among the words, from 1; what is written as one word stands where its first part stands.</param>
/// <param name="Parts">How many words it joins; 1: an ordinary word.</param>
public readonly record struct Word(string Text, int Start, int End, int Position, int Parts)
{
    public bool IsJoined => Parts > 1;
}
