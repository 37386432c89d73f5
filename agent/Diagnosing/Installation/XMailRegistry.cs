using XMailFleet.Diagnosing.Host.Windows;
using XMailFleet.V1;

namespace XMailFleet.Diagnosing.Installation;

/// <summary>
/// What XMail on Windows reads where it reads environment variables elsewhere: for each name the value in its registry
/// key, else the environment (facts §1).
/// </summary>
/// <param name="MailRoot">MAIL_ROOT.</param>
/// <param name="CommandLine">MAIL_CMD_LINE.</param>
/// <param name="OutOfSight">MAIL_ROOT in the registry half that this program does not see; null where it is not set there.</param>
internal sealed record XMailRegistry(XMailVariable MailRoot, XMailVariable CommandLine, XMailVariable? OutOfSight)
{
    private const string ProducerKey = @"SOFTWARE\GNU";
    private const string ProducerKeyOf32Bit = @"SOFTWARE\Wow6432Node\GNU";
    private const string MailRootName = "MAIL_ROOT";
    private const string CommandLineName = "MAIL_CMD_LINE";

    /// <summary>Names of the programs that have a key with a mail root, "XMail" first whether it has one or not.</summary>
    public static IReadOnlyList<string> Programs(IWindowsSystem system) =>
    [
        .. Halves(system)
            .SelectMany(half => system.SubKeys(half, ProducerKey).Where(name => Values(system, half, name).ContainsKey(MailRootName)))
            .Prepend("XMail")
            .Distinct(StringComparer.OrdinalIgnoreCase),
    ];

    /// <param name="system">The host.</param>
    /// <param name="program">Name of the program: "XMail".</param>
    /// <param name="architecture">Of its file, which decides the half; null where unknown.</param>
    /// <param name="environment">Of the program.</param>
    public static XMailRegistry Read(
        IWindowsSystem system, string program, string? architecture, IReadOnlyDictionary<string, string> environment)
    {
        var halves = Halves(system);
        var half = HalfOf(system, program, halves, architecture);
        var other = halves.Where(candidate => candidate != half).Select(candidate => ReadKey(system, candidate, program, MailRootName));
        return new XMailRegistry(
            Read(system, half, program, environment, MailRootName),
            Read(system, half, program, environment, CommandLineName),
            other.FirstOrDefault(variable => variable.Text is not null));
    }

    // XMail's own makefile for Windows builds for 32 bits, so that half is the likelier one.
    private static RegistryHalf[] Halves(IWindowsSystem system) =>
        system.Is64Bit ? [RegistryHalf.Of32Bit, RegistryHalf.Of64Bit] : [RegistryHalf.Of32Bit];

    private static RegistryHalf HalfOf(IWindowsSystem system, string program, RegistryHalf[] halves, string? architecture) => architecture switch
    {
        _ when halves.Length == 1 => halves[0],
        "x86" => RegistryHalf.Of32Bit,
        not null => RegistryHalf.Of64Bit,
        null => halves.FirstOrDefault(half => Values(system, half, program).ContainsKey(MailRootName), halves[0]),
    };

    private static XMailVariable Read(
        IWindowsSystem system, RegistryHalf half, string program, IReadOnlyDictionary<string, string> environment, string name)
    {
        var variable = ReadKey(system, half, program, name);
        return variable.Text is null && environment.TryGetValue(name, out var text)
            ? new XMailVariable(text, InstallationSource.Environment, name)
            : variable;
    }

    private static XMailVariable ReadKey(IWindowsSystem system, RegistryHalf half, string program, string name) => new(
        Values(system, half, program).GetValueOrDefault(name) is { } value ? RegistryText.Read(value) : null,
        InstallationSource.Registry,
        $@"HKLM\{(system.Is64Bit && half is RegistryHalf.Of32Bit ? ProducerKeyOf32Bit : ProducerKey)}\{program}");

    // Windows itself leads the 32-bit half of SOFTWARE to Wow6432Node.
    private static IReadOnlyDictionary<string, object> Values(IWindowsSystem system, RegistryHalf half, string program) =>
        system.ReadKey(half, $@"{ProducerKey}\{program}") ?? new Dictionary<string, object>();
}
