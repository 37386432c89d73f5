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
            foreach (var command in Commands())
            {
                data.Add(command.Name, Language.English);
                data.Add(command.Name, Language.Japanese);
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void Help_OfACommand_DescribesEverySettingInTheLanguage(string name, Language language)
    {
        var command = Commands().Single(command => command.Name == name);
        var (help, other) = (Flatten(Help(name, language)), language is Language.English ? Language.Japanese : Language.English);

        Assert.NotEmpty(command.Settings);
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
        Assert.All(Commands().SelectMany(command => command.Examples), example =>
        {
            Assert.StartsWith("xmailfleet-collector ", example, StringComparison.Ordinal);
            Assert.Empty(CollectorCommand.Build().Parse(example["xmailfleet-collector ".Length..]).Errors);
        });

    private static ProgramCommand[] Commands() => [.. CollectorCommand.Build().Subcommands.Cast<ProgramCommand>()];

    private static string Help(string name, Language language)
    {
        using var output = new StringWriter();
        Assert.Equal(0, CollectorCommand.Build().Parse([name, "--help", "--lang", language.Code()]).Invoke(new() { Output = output }));
        return output.ToString();
    }

    // Lines are broken where the terminal ends.
    private static string Flatten(string text) => string.Concat(text.Where(character => !char.IsWhiteSpace(character)));
}
