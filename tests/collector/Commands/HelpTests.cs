using XMailFleet.Collector.Commands;
using XMailFleet.Programs.Options;
using XMailFleet.Texts;

namespace XMailFleet.Collector.Tests.Commands;

public sealed class HelpTests
{
    public static TheoryData<string, Language> All
    {
        get
        {
            var data = new TheoryData<string, Language>();
            foreach (var (name, _) in Commands())
            {
                data.Add(name, Language.English);
                data.Add(name, Language.Japanese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Help_OfACommand_DescribesEverySettingInTheLanguage(string name, Language language)
    {
        var command = Commands().Single(command => command.Name == name).Command;
        var (help, other) = (Flatten(Help(name, language)), language is Language.English ? Language.Japanese : Language.English);

        Assert.True(command.Settings.Count > 0 || command.IgnoresConfiguration);
        Assert.Contains($" {name} ", Help(name, language), StringComparison.Ordinal);
        Assert.Contains(Flatten(command.Describe(language)), help, StringComparison.Ordinal);
        Assert.All(command.Settings.Concat(CommonSettings.All), setting =>
        {
            Assert.Contains(Flatten($"{setting.Option.Name}{setting.Placeholder}{setting.Describe(language)}"), help, StringComparison.Ordinal);
            Assert.DoesNotContain(Flatten(setting.Describe(other)), help, StringComparison.Ordinal);
        });
        Assert.InRange(command.Examples.Count, 2, 3);
        Assert.All(command.Examples, example => Assert.Contains($"  {example}", Help(name, language), StringComparison.Ordinal));
    }

    [Fact]
    public void Examples_OfEveryCommand_AreCallsThatCanBeTyped() =>
        Assert.All(Commands().SelectMany(command => command.Command.Examples), example =>
        {
            Assert.StartsWith("xmailfleet-collector ", example, StringComparison.Ordinal);
            Assert.Empty(CollectorCommand.Build().Parse(example["xmailfleet-collector ".Length..]).Errors);
        });

    [Theory]
    [InlineData("host", Language.English)]
    [InlineData("audit", Language.Japanese)]
    public void Help_OfAGroup_ListsItsCommands(string name, Language language) =>
        Assert.All(
            Commands().Where(command => command.Name.StartsWith($"{name} ", StringComparison.Ordinal)),
            command => Assert.Contains(Flatten(command.Command.Name + command.Command.Describe(language)), Flatten(Help(name, language)), StringComparison.Ordinal));

    // As they are typed, the group first.
    private static (string Name, ProgramCommand Command)[] Commands() =>
    [
        .. CollectorCommand.Build().Subcommands.SelectMany(command => command is ProgramCommand one
            ? [(one.Name, one)]
            : CommandPath.Below(command).Select(inner => ($"{command.Name} {inner.Name}", inner))),
    ];

    private static string Help(string name, Language language)
    {
        using var output = new StringWriter();
        Assert.Equal(0, CollectorCommand.Build().Parse([.. name.Split(' '), "--help", "--lang", language.Code()]).Invoke(new() { Output = output }));
        return output.ToString();
    }

    // Lines are broken where the terminal ends.
    private static string Flatten(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
