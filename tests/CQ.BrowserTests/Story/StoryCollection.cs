namespace CQ.BrowserTests.Story;

/// <summary>Classes that live in the demonstration, one after the other: it takes longer to set up than most of them to run.</summary>
[CollectionDefinition(nameof(StoryCollection))]
public sealed class StoryCollection : ICollectionFixture<StorySite>;
