using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>What a command is told without an option: one text.</summary>
public sealed class Parameter : Argument<string>
{
    private readonly Func<ICommandWords, string> _describe;

    /// <param name="name">As help has it: FILE.</param>
    /// <param name="describe">What it is.</param>
    public Parameter(string name, Func<ICommandWords, string> describe)
        : base(name)
    {
        _describe = describe;
        // The parser takes an option that it does not know for an argument; a file of such a name can be given as ./--name.
        Validators.Add(result =>
        {
            if (result.Tokens.Any(token => LooksLikeOption(token.Value))) result.AddError("option");
        });
    }

    /// <summary>What it may be; empty where anything may be.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>Whether it may be left out.</summary>
    public bool IsOptional
    {
        get => Arity.MinimumNumberOfValues == 0;
        init => Arity = value ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne;
    }

    /// <summary>As in a line of usage: in brackets where it may be left out.</summary>
    public string Shown => IsOptional ? $"[{Name}]" : Name;

    /// <summary>What it is.</summary>
    public string Describe(Language language) => _describe(Words.Commands(language));

    /// <summary>Whether somebody who typed this meant an option.</summary>
    internal static bool LooksLikeOption(string token) => token.Length > 1 && token[0] == '-';
}
