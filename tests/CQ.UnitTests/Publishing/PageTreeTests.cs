using CQ.Publishing.Models;

namespace CQ.UnitTests.Publishing;

public sealed class PageTreeTests
{
    private static readonly Guid A = Guid.NewGuid();
    private static readonly Guid B = Guid.NewGuid();
    private static readonly Guid C = Guid.NewGuid();
    private static readonly Guid D = Guid.NewGuid();

    private static readonly PageTree Tree = new([(A, null), (B, A), (C, B), (D, null)]);

    [Fact]
    public void AtTheTop_AndUnderAPageWithRoom_IsFine()
    {
        Tree.Fault(D, null).ShouldBeNull();
        Tree.Fault(D, A).ShouldBeNull();
        Tree.Fault(D, B).ShouldBeNull();
        Tree.Fault(Guid.NewGuid(), B).ShouldBeNull();
    }

    [Fact]
    public void UnderItself_OrUnderWhatIsUnderIt_IsRefused()
    {
        Tree.Fault(A, A).ShouldNotBeNull().Field.ShouldBe(nameof(PageFields.ParentId));
        Tree.Fault(A, B).ShouldNotBeNull();
        Tree.Fault(A, C).ShouldNotBeNull();
        Tree.Fault(B, C).ShouldNotBeNull();
    }

    [Fact]
    public void AFourthLevel_IsRefused_AlsoWhenItComesFromBelow()
    {
        Tree.Fault(D, C).ShouldNotBeNull();
        // B has C under it: under D it would make three levels, which is the most; under a page that is under D, four.
        Tree.Fault(B, D).ShouldBeNull();
        new PageTree([(A, null), (B, A), (C, B), (D, null), (Guid.NewGuid(), D)]).Fault(A, D).ShouldNotBeNull();
    }

    [Fact]
    public void APageThatIsNotThere_IsRefused() => Tree.Fault(A, Guid.NewGuid()).ShouldNotBeNull();

    [Fact]
    public void ACircleThatStandsAlready_EndsTheWalk()
    {
        var broken = new PageTree([(A, B), (B, A), (C, null)]);

        broken.Fault(C, A).ShouldBeNull();
    }
}
