using System.Net;
using Microsoft.Extensions.Time.Testing;
using XMailFleet.Collector.Serving.Web.SignIn;

namespace XMailFleet.Collector.Tests.Serving.Web.SignIn;

public sealed class SignInPaceTests
{
    private static readonly IPAddress Home = IPAddress.Parse("192.0.2.7");
    private static readonly IPAddress Elsewhere = IPAddress.Parse("198.51.100.9");
    private readonly FakeTimeProvider _time = new();
    private readonly SignInPace _pace;

    public SignInPaceTests() => _pace = new SignInPace(_time);

    [Fact]
    public void Tries_ThatAreWrong_WaitLongerEachTimeUpToAQuarterOfAnHour()
    {
        var waits = new List<double>();
        for (var i = 0; i < 20; i++)
        {
            if (_pace.Begin($"user{i}", Home) is { } wait)
            {
                waits.Add(wait.TotalSeconds);
                _time.Advance(wait);
                Assert.Null(_pace.Begin($"user{i}", Home));
            }
        }

        Assert.Equal([1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900, 900, 900, 900], waits);
    }

    [Fact]
    public void Tries_ManyAtATime_GainNothing() =>
        Assert.Equal(5, Enumerable.Range(0, 1000).Count(_ => _pace.Begin("ann", Home) is null));

    [Fact]
    public void Name_TriedFromEverywhere_IsSlowedAndNotShut()
    {
        for (var i = 0; i < 1000; i++)
        {
            if (_pace.Begin("ann", new IPAddress([10, 0, (byte)(i / 250), (byte)(i % 250)])) is { } wait) _time.Advance(wait);
        }

        var longest = _pace.Begin("Ann", Elsewhere);
        Assert.True(longest is null || longest <= TimeSpan.FromSeconds(30));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(_pace.Begin("Ann", Elsewhere));
    }

    [Fact]
    public void Person_FromAFamiliarPlace_IsNotSlowedByOthers()
    {
        Assert.Null(_pace.Begin("ann", Home));
        _pace.Succeed("ann", Home);
        for (var i = 0; i < 100; i++) _pace.Begin("ann", new IPAddress([10, 0, 0, (byte)i]));
        Assert.NotNull(_pace.Begin("ann", Elsewhere));
        Assert.Null(_pace.Begin("ann", Home));
    }

    // Else somebody with a password of his own would try those of others for nothing.
    [Fact]
    public void Tries_BetweenRightOnes_AreCountedAllTheSame()
    {
        for (var i = 0; i < 5; i++)
        {
            Assert.Null(_pace.Begin("mallory", Home));
            _pace.Succeed("mallory", Home);
            Assert.Null(_pace.Begin($"victim{i}", Home));
        }

        Assert.NotNull(_pace.Begin("victim9", Home));
    }

    [Fact]
    public void Addresses_OfOneNetwork_AreOnePlace()
    {
        for (var i = 0; i < 5; i++) Assert.Null(_pace.Begin($"user{i}", IPAddress.Parse($"2001:db8:1:2::{i}")));
        Assert.NotNull(_pace.Begin("ann", IPAddress.Parse("2001:db8:1:2:ffff::1")));
        Assert.Null(_pace.Begin("ann", IPAddress.Parse("2001:db8:1:3::1")));
        for (var i = 0; i < 5; i++) _pace.Begin($"user{i}", Home);
        Assert.NotNull(_pace.Begin("bob", IPAddress.Parse("::ffff:192.0.2.7")));
    }

    [Fact]
    public void Tries_OfAnHourAgo_AreForgotten()
    {
        for (var i = 0; i < 9; i++) _pace.Begin("ann", Home);
        _time.Advance(TimeSpan.FromHours(1));
        for (var i = 0; i < 5; i++) Assert.Null(_pace.Begin($"user{i}", Home));
    }

    [Fact]
    public void Book_OfEverNewKeys_StaysSmallAndKeepsTheWorst()
    {
        var book = new TryBook(TimeSpan.FromMinutes(15), _time);
        for (var i = 0; i < 12; i++) book.Count("worst");
        for (var i = 0; i < 100_000; i++) book.Count($"key{i}");
        Assert.NotNull(book.WaitOf("worst"));
        Assert.InRange(book.Size, 1, TryBook.Limit);
    }
}
