namespace CQ.Contents.Services.Checking;

/// <summary>What a text would gain by. None of it keeps anybody from saving.</summary>
public enum RemarkKind
{
    TitleInText,
    EmptyHeading,
    SkippedLevel,
    EmptyLink,
    MeaninglessLink,
    BareAddress,
    DeadLink,
    UnsafeLink,
    PictureWithoutText,
    PictureNamedAfterFile,
    PictureFromElsewhere,
    LongParagraph,
}
