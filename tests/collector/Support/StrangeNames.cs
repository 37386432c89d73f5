namespace XMailFleet.Collector.Tests.Support;

/// <summary>What a request may say it is for, and is not this machine.</summary>
internal static class StrangeNames
{
    // Names of a page on the web that may lead here, and names that look like ours.
    private static readonly string[] Plain =
    [
        "evil.example.test", "EVIL.example.test", "evil.example.test.", "evil.example.test:80", "evil.example.test:7480", "evil", "monitor", "a", "ai",
        "xn--n3h.example.test", "evil.local", "evil.lan", "evil.internal", "localhost.example.test", "localhost.localdomain", "localhost6", "ip6-localhost",
        "notlocalhost", "localhos", "localhostt", "127.0.0.1.example.test", "127-0-0-1.example.test", "7f000001.rbndr.example.test", "localhost-example.test",
        "_evil.example.test", "evil_host", "1.example.test", "4f3c.example.test", "0.0.0.0.example.test", "agent", "fleet.example.test.evil.example.test",
        "xfleet.example.test", "x.fleet.example.test", "fleet-example.test", "fleet.example.tes", "com", "test", "evil.onion", "localhost.evil", "evil.localhost.evil",
    ];

    // Addresses in forms that some library knows, and no client sends.
    private static readonly string[] Numbers =
    [
        "127.1", "127.0.1", "0", "1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "127.0.0.01", "127.0.0.1.", "127.0.0", "127.0.0.1.1", "256.0.0.1",
        "127.0.0.256", "1e3", "127.0.0.0x1", "017700000001", "4294967296", "0.0", "::1", "::", "fe80::1", "[::1", "::1]", "[]", "[::g]", "[127.0.0.1]", "[::1%lo]",
        "[fe80::1%25eth0]", "[localhost]", "[[::1]]", "[::1]]", "[::1]evil", "[v1.x]",
    ];

    // Parts that do not belong there.
    private static readonly string[] Damaged =
    [
        "", ".", "..", ".localhost", "localhost..", "local..host", "-localhost", "localhost-", ":7480", ":", "localhost:", "localhost:99999", "localhost:65536",
        "localhost:abc", "localhost:-1", "localhost:+1", "localhost:0x50", "localhost:80:80", "localhost: 80", "localhost:７０", "127.0.0.1:", "127.0.0.1:999999",
        "[::1]:", "[::1]:x", "user@localhost", "user:password@localhost", "localhost@evil.example.test", "evil.example.test@localhost", "http://localhost", "//localhost",
        "localhost/", "localhost/x", "localhost?x", "localhost#x", "localhost\\x", "localhost,evil.example.test", "evil.example.test,localhost", "localhost evil",
        "localhost;evil", "localhost%00", "localhost%2e", "%6cocalhost", "localhost*", "*", "*.localhost", "loc\talhost", "lo\u0001calhost", "localhost\u007f", "ｌｏｃａｌｈｏｓｔ",
        "１２７.0.0.1", "127。0。0。1", "127．0．0．1", "①②⑦.0.0.1", "loсalhost", "locаlhost", "localhost\u200b", "\u202elocalhost", "ローカルホスト", "<b>localhost</b>", "'localhost'",
        "\"localhost\"", "localhost`id`", "$(id)", "{{localhost}}",
    ];

    // Too long for any name.
    private static readonly string[] Long =
        [new('a', 64), $"{new string('a', 64)}.localhost", string.Concat(Enumerable.Repeat("a.", 127)) + "localhost", new('a', 4000), new('1', 400)];

    public static IReadOnlyList<string> All { get; } = [.. Plain, .. Numbers, .. Damaged, .. Long];
}
