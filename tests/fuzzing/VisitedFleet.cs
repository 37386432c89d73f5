using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using XMailFleet.Fleet.Access;
using XMailFleet.V1;

namespace XMailFleet.Fuzzing;

/// <summary>
/// A collector with pages, and what a visitor of them was given: another one in each process, so that inputs have places for it. Between two
/// <see cref="ChunkPlace"/> stands a body, whose length is told in front of it.
/// </summary>
internal sealed partial class VisitedFleet
{
    public const char SessionPlace = '\x01';
    public const char FormCookiePlace = '\x02';

    /// <summary>The token for forms of whoever is not signed in.</summary>
    public const char FormTokenPlace = '\x03';

    /// <summary>The token for forms of whoever is.</summary>
    public const char OwnTokenPlace = '\x04';

    /// <summary>A token that signs in.</summary>
    public const char LinkPlace = '\x05';

    public const char PortPlace = '\x06';
    public const char ChunkPlace = '\x07';

    public const string Password = "correct horse battery";

    private readonly FuzzedCollector _collector;
    private readonly Dictionary<char, string> _places = [];

    private VisitedFleet(FuzzedCollector collector) => _collector = collector;

    public Uri Address => _collector.Pages;

    public static async Task<VisitedFleet> StartAsync()
    {
        var fleet = new VisitedFleet(await FuzzedCollector.StartAsync());
        var users = fleet._collector.Get<FleetUsers>();
        await users.AddAsync("ann", Role.Operator, default);
        await users.SetPasswordAsync("ann", Password, default);
        await fleet.VisitAsync();
        return fleet;
    }

    /// <summary>Whether an input holds something by which one is let in.</summary>
    public static bool HasSession(byte[] data) => data.Contains((byte)SessionPlace) || MaySignIn(data);

    public static bool MaySignIn(byte[] data) =>
        data.Contains((byte)LinkPlace) || Uri.UnescapeDataString(Encoding.Latin1.GetString(data).Replace('+', ' ')).Contains(Password, StringComparison.Ordinal);

    /// <summary>A request as it is sent.</summary>
    public async Task<byte[]> FillAsync(byte[] data)
    {
        if (data.Contains((byte)LinkPlace)) await RefreshLinkAsync();
        var parts = Encoding.Latin1.GetString(data).Split(ChunkPlace).Select(Fill).ToList();
        var text = new StringBuilder(parts[0]);
        for (var i = 1; i < parts.Count; i++)
            text.Append(i % 2 == 0 ? parts[i] : string.Create(CultureInfo.InvariantCulture, $"{parts[i].Length:x}\r\n{parts[i]}\r\n0\r\n\r\n"));
        return Encoding.Latin1.GetBytes(text.ToString());
    }

    private string Fill(string part)
    {
        var text = new StringBuilder();
        foreach (var character in part) text.Append(_places.TryGetValue(character, out var value) ? value : character.ToString());
        return text.ToString();
    }

    private async Task RefreshLinkAsync()
    {
        var users = _collector.Get<FleetUsers>();
        if (!_places.TryGetValue(LinkPlace, out var token) || !await users.IsSignInAsync(token, default))
            _places[LinkPlace] = (await users.MakeSignInAsync("ann", default)).Token;
    }

    private async Task VisitAsync()
    {
        var cookies = new CookieContainer();
        using var http = new HttpClient(new HttpClientHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://localhost:{Address.Port}") };
        http.DefaultRequestHeaders.Add("Origin", http.BaseAddress.GetLeftPart(UriPartial.Authority));
        _places[PortPlace] = string.Create(CultureInfo.InvariantCulture, $":{Address.Port}");
        _places[FormTokenPlace] = await TokenAsync(http, "/sign-in");
        await RefreshLinkAsync();
        using var form = new FormUrlEncodedContent([new("form_token", Uri.UnescapeDataString(_places[FormTokenPlace]))]);
        (await http.PostAsync(new Uri($"/sign-in/{_places[LinkPlace]}", UriKind.Relative), form)).Dispose();
        _places[OwnTokenPlace] = await TokenAsync(http, "/");
        var given = cookies.GetCookies(http.BaseAddress);
        (_places[SessionPlace], _places[FormCookiePlace]) = (given["xmailfleet-session"]!.Value, given["xmailfleet-form"]!.Value);
    }

    private static async Task<string> TokenAsync(HttpClient http, string path) =>
        Uri.EscapeDataString(TokenField().Match(await http.GetStringAsync(new Uri(path, UriKind.Relative))).Groups[1].Value);

    [GeneratedRegex("name=\"form_token\" value=\"([^\"]+)\"")]
    private static partial Regex TokenField();
}
