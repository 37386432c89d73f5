using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace XMailFleet.Fleet.Access;

/// <summary>Hashes of passwords, as ASP.NET Core's library makes them (PBKDF2 with HMAC-SHA-512): as slow for a wrong name as for a wrong password.</summary>
internal sealed class Passwords : IDisposable
{
    /// <summary>The fewest characters of one.</summary>
    public const int Shortest = 12;

    /// <summary>The most characters of one.</summary>
    public const int Longest = 256;

    // What OWASP's cheat sheet of password storage asks of this function.
    private const int Iterations = 210_000;

    // How many are computed at a time: whoever tries passwords cannot take every processor from the polls.
    private const int AtATime = 2;

    private readonly PasswordHasher<string> _hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = Iterations }));
    private readonly SemaphoreSlim _gate = new(AtATime, AtATime);
    private readonly Lazy<string> _nobodys;

    public Passwords() => _nobodys = new Lazy<string>(() => _hasher.HashPassword("", Guid.NewGuid().ToString()));

    public void Dispose() => _gate.Dispose();

    public static bool IsFit(string password) => password.Length is >= Shortest and <= Longest;

    public Task<string> HashAsync(string password, CancellationToken ct) => InTurnAsync(() => _hasher.HashPassword("", password), ct);

    /// <summary>Whether it is the password of that hash. For an empty one, that of nobody, the answer is no and takes as long.</summary>
    public async Task<bool> IsOfAsync(string hash, string password, CancellationToken ct)
    {
        // What nobody can have is no reason to compute.
        if (!IsFit(password)) return false;
        var isSame = await InTurnAsync(() => Verify(hash, _nobodys.Value, password), ct).ConfigureAwait(false);
        return isSame is not PasswordVerificationResult.Failed && hash.Length > 0;
    }

    private PasswordVerificationResult Verify(string hash, string nobodys, string password) =>
        _hasher.VerifyHashedPassword("", hash.Length > 0 ? hash : nobodys, password);

    private async Task<T> InTurnAsync<T>(Func<T> compute, CancellationToken ct)
    {
        await _gate.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return await Task.Run(compute, CancellationToken.None).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
