using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using XMailFleet.Agent.Serving.Belonging;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Access;
using XMailFleet.Testing;
using XMailFleet.Texts;
using XMailFleet.V1;
using Enrollment = XMailFleet.Agent.Serving.Belonging.Enrollment;

namespace XMailFleet.Collector.Tests.Fleet.Access;

/// <summary>What the administrator of a mail server reads where time keeps its agent out: an agent's own side, asking a collector over TLS.</summary>
public sealed class EnrollmentRefusalTests : IAsyncLifetime, IDisposable
{
    private readonly ShiftedClock _clock = new();
    private readonly ScratchDirectory _state = new();
    private RunningCollector _collector = null!;
    private string _token = "";

    public async Task InitializeAsync()
    {
        _collector = await RunningCollector.StartAsync(time: _clock);
        await _collector.AddAsync("mx1", "");
        _token = (await Tokens.MakeTokenAsync("hosts/mx1", replace: false, "users/ann", default)).Token.Text();
    }

    public async Task DisposeAsync() => await _collector.DisposeAsync();

    // xunit calls DisposeAsync before this.
    public void Dispose() => _state.Dispose();

    [Theory]
    [InlineData(Language.English, "This token ended at {0}. Have a new line printed on the collector: xmailfleet-collector host add mx1")]
    [InlineData(Language.Japanese, "このトークンの有効期限は {0} に切れました。コレクターで新しい行を表示させてください: xmailfleet-collector host add mx1")]
    public async Task Token_AfterAnHour_IsToldToBeOver(Language language, string sentence)
    {
        var end = (await _collector.Fleet.GetHostAsync(new GetHostRequest { Name = "hosts/mx1" })).Host.Enrollment.TokenExpireTime.ToDateTimeOffset();
        _clock.Shift += TimeSpan.FromMinutes(61);
        var expected = string.Format(CultureInfo.InvariantCulture, sentence, end.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture));
        Assert.Equal(expected, await RefusalAsync(language, TimeSpan.Zero));
        // A second time as well: it was not this try that ended it.
        Assert.Equal(expected, await RefusalAsync(language, TimeSpan.Zero));
    }

    [Theory]
    [InlineData(Language.English, -3.01, "This host's clock is 3 h behind the collector's. Set the clock that is wrong, and paste the line again: the token is still good.")]
    [InlineData(Language.English, 5.01, "This host's clock is 5 h ahead of the collector's. Set the clock that is wrong, and paste the line again: the token is still good.")]
    [InlineData(Language.English, -1.26, "This host's clock is 75 min behind the collector's. Set the clock that is wrong, and paste the line again: the token is still good.")]
    [InlineData(Language.English, 24 * 400.01, "This host's clock is 400 days ahead of the collector's. Set the clock that is wrong, and paste the line again: the token is still good.")]
    [InlineData(Language.Japanese, -3.01, "このホストの時計はコレクターより 3 時間遅れています。誤っている方の時計を合わせ、同じ行をもう一度貼り付けてください。トークンはまだ有効です。")]
    [InlineData(Language.Japanese, 24 * 3.01, "このホストの時計はコレクターより 3 日進んでいます。誤っている方の時計を合わせ、同じ行をもう一度貼り付けてください。トークンはまだ有効です。")]
    public async Task Clock_ThatIsWrong_IsToldAsThatAndTheTokenStaysGood(Language language, double hoursAhead, string sentence)
    {
        Assert.Equal(sentence, await RefusalAsync(language, TimeSpan.FromHours(hoursAhead)));
        Assert.Equal("hosts/mx1", (await EnrollAsync(language, TimeSpan.Zero)).Host);
    }

    [Theory]
    [InlineData(Language.English, 0, "No agent can be asked at \"127.0.0.1:0\". Enroll with a port from 1 to 65535 (--port), or give the host an address on the collector.")]
    [InlineData(Language.English, -5, "No agent can be asked at \"127.0.0.1:-5\". Enroll with a port from 1 to 65535 (--port), or give the host an address on the collector.")]
    [InlineData(Language.Japanese, 65536, "「127.0.0.1:65536」ではエージェントに問い合わせられません。1 から 65535 のポート (--port) で登録するか、コレクターでホストのアドレスを設定してください。")]
    public async Task Port_ThatIsNone_IsRefusedAndTheTokenStaysGood(Language language, int port, string sentence)
    {
        Assert.Equal(sentence, await RefusalAsync(language, TimeSpan.Zero, port));
        Assert.Equal("127.0.0.1:7460", (await EnrollAsync(language, TimeSpan.Zero)).Address);
    }

    private FleetEnrollment Tokens => _collector.App.Services.GetRequiredService<FleetEnrollment>();

    private async Task<string> RefusalAsync(Language language, TimeSpan ahead, int port = 7460)
    {
        var refusal = await Assert.ThrowsAsync<EnrollException>(() => EnrollAsync(language, ahead, port));
        Assert.False(File.Exists(_state.PathOf("identity.pem")));
        return refusal.Message;
    }

    private Task<Enrolled> EnrollAsync(Language language, TimeSpan ahead, int port = 7460) =>
        new Enrollment(new Uri(_collector.App.Urls.First()).Authority, port, language, new WrongClock(_clock) { Ahead = ahead })
            .RunAsync(_token, IdentityState.Open(_state.Path, ""), default);
}
