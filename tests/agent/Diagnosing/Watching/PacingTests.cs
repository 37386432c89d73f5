using XMailFleet.Diagnosing.Watching;
using XMailFleet.V1;

namespace XMailFleet.Agent.Tests.Diagnosing.Watching;

public sealed class PacingTests
{
    private readonly Pacing _pacing = new();

    [Fact]
    public void TakeDue_WithoutAChange_GivesNothing() => Assert.Empty(TakeAt(0));

    [Fact]
    public void TakeDue_ChangesOfOneRenewal_AreToldOnceAfterTheLast()
    {
        NoteAt(0, DiagnosisPart.KeyMaterial);
        NoteAt(200, DiagnosisPart.TlsConfig);

        Assert.Empty(TakeAt(400));
        Assert.Equal([DiagnosisPart.KeyMaterial, DiagnosisPart.TlsConfig], TakeAt(500).Order());
        Assert.Empty(TakeAt(5000));
    }

    [Fact]
    public void TakeDue_ChangesWithoutEnd_AreToldOnceASecond()
    {
        var told = 0;
        for (var time = 0; time <= 10_000; time += 10)
        {
            NoteAt(time, DiagnosisPart.KeyMaterial);
            told += TakeAt(time).Count;
        }

        Assert.InRange(told, 9, 10);
    }

    [Fact]
    public void TakeDue_ChangesThatEachComeToRest_AreToldAtMostOnceASecond()
    {
        var told = 0;
        for (var time = 0; time <= 10_000; time += 10)
        {
            if (time % 400 == 0) NoteAt(time, DiagnosisPart.KeyMaterial);
            told += TakeAt(time).Count;
        }

        Assert.InRange(told, 5, 11);
    }

    private void NoteAt(int milliseconds, params DiagnosisPart[] parts) => _pacing.Note(parts, TimeSpan.FromMilliseconds(milliseconds));

    private IReadOnlyCollection<DiagnosisPart> TakeAt(int milliseconds) => _pacing.TakeDue(TimeSpan.FromMilliseconds(milliseconds));
}
