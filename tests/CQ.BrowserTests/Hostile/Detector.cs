namespace CQ.BrowserTests.Hostile;

/// <summary>How it is noticed that a planted word was more than a word.</summary>
internal enum Detector
{
    /// <summary>A dialog opened.</summary>
    Dialog,

    /// <summary>One of the functions that the words call was called.</summary>
    Call,

    /// <summary>The page's policy refused something.</summary>
    Policy,

    /// <summary>The page asked another host.</summary>
    Foreign,

    /// <summary>The page holds an element, an attribute or an address that no page of ours has.</summary>
    Document,
}
