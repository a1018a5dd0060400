namespace CQ.BrowserTests.Volunteer;

/// <summary>
/// What somebody's fingers did. A tap into a field counts as one, a photo as two more in the phone's own screens; a day is eight digits and an hour four, however a phone
/// lets them be chosen. The numbers of docs/features/volunteer-path.md are these.
/// </summary>
internal sealed class Tally
{
    private const int TapsInThePhoneForAPhoto = 2;

    private readonly HashSet<string> _values = [];
    private readonly HashSet<string> _pages = [];

    public int Fields { get; private set; }

    public int Taps { get; private set; }

    /// <summary>Characters of what is told: title, text, what the picture shows, where.</summary>
    public int Words { get; private set; }

    /// <summary>Characters of address and password.</summary>
    public int SignIn { get; private set; }

    /// <summary>Digits of days and hours.</summary>
    public int Digits { get; private set; }

    public IReadOnlyCollection<string> Pages => _pages;

    public IReadOnlyCollection<string> Values => _values;

    /// <summary>Everything besides the words themselves and the way in.</summary>
    public int Overhead => Taps + Digits;

    public void Visited(string url) => _pages.Add(new Uri(url).AbsolutePath);

    public void Tapped() => Taps++;

    /// <returns>False when the same was typed before.</returns>
    public bool Typed(string value, Sort sort)
    {
        Fields++;
        Taps++;
        switch (sort)
        {
            case Sort.SignIn:
                SignIn += value.Length;
                break;
            case Sort.Day or Sort.Hour:
                Digits += sort == Sort.Day ? 8 : 4;
                break;
            default:
                Words += value.Length;
                break;
        }

        return _values.Add(value);
    }

    public void ChosePhoto()
    {
        Fields++;
        Taps += 1 + TapsInThePhoneForAPhoto;
    }

    public override string ToString() =>
        $"{Fields} fields, {Pages.Count} pages, {Taps} taps, {Words} characters of words, {Digits} digits of dates, {SignIn} characters to sign in; "
        + $"overhead {Overhead}, all {Overhead + Words + SignIn}";

    /// <summary>What a value is, for the count.</summary>
    internal enum Sort
    {
        Words,
        SignIn,
        Day,
        Hour,
    }
}
