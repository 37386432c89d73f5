using System.CommandLine;
using XMailFleet.Texts;

namespace XMailFleet.Programs.Options;

/// <summary>Commands about one kind of thing, which is named first: <c>host list</c>. Alone it does nothing.</summary>
public sealed class ProgramGroup : Command, IDescribed
{
    private readonly Func<ICommandWords, string> _describe;

    /// <param name="name">The thing, as typed.</param>
    /// <param name="describe">What its commands are for.</param>
    public ProgramGroup(string name, Func<ICommandWords, string> describe)
        : base(name) => _describe = describe;

    /// <inheritdoc/>
    public string Describe(Language language) => _describe(Words.Commands(language));
}
