using XMailFleet.Fuzzing;

namespace XMailFleet.Collector.Tests.Hostile;

/// <summary>The short form of fuzzing a collector (tests/fuzzing): its samples, and some that chance has made of them.</summary>
public sealed class FuzzTargetTests
{
    private const int UsualMutations = 300;

    [Theory]
    [InlineData("enroll", "0")]
    [InlineData("enroll-frames", "0")]
    [InlineData("enroll-late", "9")]
    [InlineData("renew", "0")]
    [InlineData("renew-revoked", "16")]
    [InlineData("greet", "0")]
    [InlineData("check", "0")]
    [InlineData("check-nobody", "16")]
    public async Task Enrollment_Sample_IsAnsweredAsItShould(string sample, string status) =>
        Assert.Equal(status, await EnrollmentTarget.AskAsync(EnrollmentTarget.Samples[sample]));

    [Theory]
    [InlineData("page", 200)]
    [InlineData("page-of-nobody", 303)]
    [InlineData("list", 400)]
    [InlineData("sign-in", 303)]
    [InlineData("sign-in-wrong", 403)]
    [InlineData("link-looked-at", 200)]
    [InlineData("link", 303)]
    [InlineData("link-of-nothing", 403)]
    [InlineData("deed", 404)]
    [InlineData("deed-in-parts", 404)]
    [InlineData("two-requests", 200, 200)]
    [InlineData("cookies", 303)]
    [InlineData("cookie-of-https", 303)]
    public async Task Cookies_Sample_IsAnsweredAsItShould(string sample, params int[] statuses) =>
        Assert.Equal(statuses, await CookieTarget.AskAsync(CookieTarget.Samples[sample], TimeSpan.FromSeconds(20)));

    // XMAILFLEET_MUTATIONS sets how many; XMAILFLEET_SEED where to begin.
    [Theory, InlineData("enrollment"), InlineData("cookies")]
    public void Targets_MutatedSamples_AnswerWithoutThrowing(string target)
    {
        var (count, seed) = (Asked("XMAILFLEET_MUTATIONS", UsualMutations), Asked("XMAILFLEET_SEED", 1));
        var samples = FuzzTargets.Samples[target]().Values.ToList();
        for (var i = 0; i < count; i++)
        {
            var chance = new Random(unchecked((seed * 1_000_003) + i));
            var input = Mutate(samples[chance.Next(samples.Count)], samples[chance.Next(samples.Count)], chance);
            var fault = Record.Exception(() => FuzzTargets.All[target](input));
            Assert.True(fault is null, $"{fault}\n{Convert.ToBase64String(input)}");
        }
    }

    private static byte[] Mutate(byte[] sample, byte[] other, Random chance)
    {
        var mutated = sample.ToList();
        for (var times = chance.Next(1, 4); times > 0; times--)
        {
            var at = chance.Next(mutated.Count);
            switch (chance.Next(5))
            {
                case 0: mutated[at] ^= (byte)(1 << chance.Next(8)); break;
                case 1: mutated[at] = (byte)chance.Next(256); break;
                case 2 when mutated.Count > 1: mutated.RemoveRange(at, chance.Next(1, mutated.Count - at + 1)); break;
                case 3: mutated.InsertRange(at, other.Skip(chance.Next(other.Length)).Take(chance.Next(40))); break;
                default: mutated.InsertRange(at, Enumerable.Repeat(mutated[at], chance.Next(1, 200))); break;
            }

            if (mutated.Count == 0) mutated.Add(0);
        }

        return [.. mutated];
    }

    private static int Asked(string variable, int usual) => int.TryParse(Environment.GetEnvironmentVariable(variable), out var asked) ? asked : usual;
}
