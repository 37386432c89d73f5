using System.Globalization;
using XMailFleet.Collector.Tests.Support;
using XMailFleet.Fleet.Regressions;
using XMailFleet.Texts;
using XMailFleet.V1;
using static XMailFleet.Collector.Tests.Support.Baselines;

namespace XMailFleet.Collector.Tests.Fleet.Assessment;

/// <summary>
/// For whatever life of a host: what open records show is the difference between the baseline and the present state, less what somebody
/// accepted. The baseline is kept here in the plainest way, by sets; XMAILFLEET_SEED begins elsewhere, XMAILFLEET_LIVES runs more.
/// </summary>
public sealed class BaselinePropertyTests
{
    private const int Length = 25;

    private static readonly int Seed = Number("XMAILFLEET_SEED", 1);
    private static readonly int Lives = Number("XMAILFLEET_LIVES", 6);

    public static TheoryData<string> Kinds => ["names", "dates", "certificate", "version", "service", "check", "expiry"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhatOpenRecordsShow_IsWhatDiffersAndNobodyAccepted(string kind)
    {
        for (var seed = Seed; seed < Seed + Lives; seed++) await LiveAsync(kind, new Random(seed), seed);
    }

    private static async Task LiveAsync(string kind, Random chance, int seed)
    {
        // What flaps stays open longer than it differs.
        await using var host = await RecordedHost.CreateAsync(new RegressionOptions { FlappingAfter = Length + 1 });
        var plain = Of(kind);
        var life = new List<string>();
        for (var step = 0; step < Length; step++)
        {
            var open = await host.OpenAsync();
            if (open.Count > 0 && chance.Next(4) == 0)
            {
                var accepted = open[chance.Next(open.Count)];
                await host.AcceptAsync(accepted);
                plain.Accept(accepted);
                life.Add($"!{accepted.RuleId} {accepted.Subject}");
            }
            else
            {
                var state = plain.Next(chance, step);
                await host.PollAsync(plain.Make(state));
                plain.See(state);
                life.Add(state);
            }

            var (expected, shown) = (string.Join(" | ", plain.Shown.Order(StringComparer.Ordinal)), await ShownAsync(host));
            Assert.True(expected == shown, $"seed {seed}: {string.Join(" | ", life)}\nexpected: {expected}\nshown: {shown}");
        }
    }

    private static PlainBaseline Of(string kind) => kind switch
    {
        "names" => new PlainNames(),
        "dates" => new PlainDates(),
        "certificate" => new PlainCertificate(),
        "version" => new PlainVersion(),
        "service" => new PlainServices(),
        "check" => new PlainCheck(),
        _ => new PlainExpiry(),
    };

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private static List<string> Some(Random chance, params string[] all) => [.. all.Where(_ => chance.Next(3) > 0)];

    private abstract class PlainBaseline
    {
        public abstract IEnumerable<string> Shown { get; }

        public abstract string Next(Random chance, int step);

        public abstract Diagnosis Make(string state);

        public abstract void See(string state);

        public abstract void Accept(Regression accepted);
    }

    // Every certificate ends later than the one before, so that names alone differ.
    private sealed class PlainNames : PlainBaseline
    {
        // In the order in which they came.
        private HashSet<string>? _asked;
        private List<string> _offered = [];
        private List<string> _now = [];

        public override IEnumerable<string> Shown => _asked!.IsSubsetOf(_now) ? [] : [$"names-lost {string.Join(", ", _offered.Except(_now))}"];

        public override string Next(Random chance, int step)
        {
            var names = Some(chance, "a", "b", "c", "d");
            return $"{step}x {(names.Count == 0 ? "a" : string.Join(',', names))} {step} {step + 100}";
        }

        public override Diagnosis Make(string state) => Certified(state);

        public override void See(string state)
        {
            _now = [.. state.Split(' ')[1].Split(',')];
            if (_asked is null || _asked.IsSubsetOf(_now)) Take();
            else _offered = [.. _offered.Union(_now)];
        }

        public override void Accept(Regression accepted) => Take();

        public void PutBack(string state)
        {
            _now = [.. state.Split(' ')[1].Split(',')];
            Take();
        }

        private void Take() => (_asked, _offered) = ([.. _now], _now);
    }

    // One name, so that dates alone differ. All end after the day on which they are seen.
    private sealed class PlainDates : PlainBaseline
    {
        private string[]? _asked;
        private string[] _now = [];

        public override IEnumerable<string> Shown =>
            End(_now) >= End(_asked!) ? [] : [$"ends-sooner {(Start(_now) < Start(_asked!) ? "older" : "sooner")} {End(_now)}"];

        public override string Next(Random chance, int step) => $"{step}x m {chance.Next(40)} {60 + chance.Next(40)}";

        public override Diagnosis Make(string state) => Certified(state);

        public override void See(string state)
        {
            _now = state.Split(' ');
            if (_asked is null || End(_now) >= End(_asked)) _asked = _now;
        }

        public override void Accept(Regression accepted) => _asked = _now;

        public void PutBack(string state) => _asked = _now = state.Split(' ');

        private static int Start(string[] words) => int.Parse(words[2], CultureInfo.InvariantCulture);

        private static int End(string[] words) => int.Parse(words[3], CultureInfo.InvariantCulture);
    }

    // Names and dates are each a matter of their own, until one that was sound in both is put back.
    private sealed class PlainCertificate : PlainBaseline
    {
        private readonly PlainNames _names = new();
        private readonly PlainDates _dates = new();
        private readonly List<string> _made = [];
        private string _sound = "";
        private string _now = "";

        public override IEnumerable<string> Shown => _names.Shown.Concat(_dates.Shown);

        public override string Next(Random chance, int step)
        {
            if (_made.Count > 0 && chance.Next(3) == 0) return _made[chance.Next(_made.Count)];
            var (names, dates) = (_names.Next(chance, step).Split(' '), _dates.Next(chance, step).Split(' '));
            _made.Add($"{step}x {names[1]} {dates[2]} {dates[3]}");
            return _made[^1];
        }

        public override Diagnosis Make(string state) => Certified(state);

        public override void See(string state)
        {
            _now = state;
            if (state == _sound)
            {
                _names.PutBack(state);
                _dates.PutBack(state);
                return;
            }

            _names.See(state);
            _dates.See(state);
            if (!Shown.Any()) _sound = state;
        }

        public override void Accept(Regression accepted)
        {
            if (accepted.RuleId is RuleIds.CertificateNamesLost) _names.Accept(accepted);
            else _dates.Accept(accepted);
            if (!Shown.Any()) _sound = _now;
        }
    }

    private sealed class PlainVersion : PlainBaseline
    {
        private int _asked;
        private int _now;

        public override IEnumerable<string> Shown => _now < _asked ? [$"downgrade 3.0.{_now}"] : [];

        public override string Next(Random chance, int step) => $"3.0.{chance.Next(8)}";

        public override Diagnosis Make(string state) => OfVersion(state);

        public override void See(string state)
        {
            _now = int.Parse(state["3.0.".Length..], CultureInfo.InvariantCulture);
            _asked = Math.Max(_asked, _now);
        }

        public override void Accept(Regression accepted) => _asked = _now;
    }

    private sealed class PlainServices : PlainBaseline
    {
        private readonly HashSet<string> _asked = [];
        private Dictionary<string, string> _off = [];

        public override IEnumerable<string> Shown => _off.Where(off => _asked.Contains(off.Key)).Select(off => $"service-disabled {off.Key} {off.Value}");

        public override string Next(Random chance, int step)
        {
            var off = Some(chance, "POP3S", "SMTPS").Select(service => $"{service}={(chance.Next(2) == 0 ? "-B-" : "server.tab:3")}").ToList();
            return off.Count == 0 ? "-" : string.Join(',', off);
        }

        public override Diagnosis Make(string state) => Off(state);

        public override void See(string state)
        {
            _off = state.Split(',').Where(part => part is not "-").Select(part => part.Split('=')).ToDictionary(part => part[0], part => part[1]);
            _asked.UnionWith(new[] { "POP3S", "SMTPS" }.Where(service => !_off.ContainsKey(service)));
        }

        public override void Accept(Regression accepted) => _asked.Remove(accepted.Subject);
    }

    // Good is 0, a notice 1, a warning 2; of what was accepted no reason is another one and no item new.
    private sealed class PlainCheck : PlainBaseline
    {
        private string[] _asked = ["P"];
        private string[] _now = ["P"];
        private bool _isSeen;
        private bool _isAccepted;

        public override IEnumerable<string> Shown => IsShown ? [$"{Sample} {_now[1]} {_now[2]}"] : [];

        private bool IsShown => Rank(_now) > Rank(_asked)
            || (_isAccepted && Rank(_now) == Rank(_asked) && _now[0] is not "P" && (_now[1] != _asked[1] || Items(_now).Except(Items(_asked)).Any()));

        public override string Next(Random chance, int step)
        {
            if (chance.Next(4) == 0) return "P";
            var items = Some(chance, "a", "b", "c");
            return $"{(chance.Next(3) == 0 ? "N" : "W")} {(chance.Next(3) == 0 ? "foreign" : "missing")} {(items.Count == 0 ? "a" : string.Join(", ", items))}";
        }

        public override Diagnosis Make(string state) => Judged(state);

        public override void See(string state)
        {
            _now = state.Split(' ', 3);
            if (_isSeen && IsShown) return;
            _isAccepted &= Rank(_now) == Rank(_asked);
            (_asked, _isSeen) = (_now, true);
        }

        public override void Accept(Regression accepted) => (_asked, _isAccepted) = (_now, true);

        private static int Rank(string[] words) => words[0] switch { "W" => 2, "N" => 1, _ => 0 };

        private static string[] Items(string[] words) => words[2].Split(", ");
    }

    // Each threshold of each certificate; another certificate is measured against none.
    private sealed class PlainExpiry : PlainBaseline
    {
        private string[]? _asked;
        private string[] _now = [];

        public override IEnumerable<string> Shown => IsShown ? [$"{Expiry} within-{_now[1]}-days"] : [];

        private bool IsShown => _asked is not null && (_now[0] == _asked[0] ? Days(_now) < Days(_asked) : Days(_now) < Days(["", "P"]));

        public override string Next(Random chance, int step) =>
            $"{(chance.Next(2) == 0 ? "aa" : "bb")} {(step == 0 ? "P" : chance.Next(5) switch { 0 => "P", 1 => "14", 2 => "7", 3 => "3", _ => "14" })}";

        public override Diagnosis Make(string state) => Expiring(state);

        public override void See(string state)
        {
            _now = state.Split(' ');
            if (!IsShown) _asked = _now;
        }

        public override void Accept(Regression accepted) => _asked = _now;

        private static int Days(string[] words) => words[1] is "P" ? 1000 : int.Parse(words[1], CultureInfo.InvariantCulture);
    }
}
