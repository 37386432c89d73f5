using System.Text;
using XMailFleet.Diagnosing.Arguments;
using XMailFleet.Diagnosing.Configuration;

namespace XMailFleet.Fuzzing;

/// <summary>The bytes as MAIL_CMD_LINE.</summary>
internal static class ArgumentsTarget
{
    public static void Read(byte[] content)
    {
        var arguments = CommandLineSplitter.Split(Encoding.Latin1.GetString(content));
        var listeners = new ListenerReader(_ => [], _ => true).Read(arguments);
        foreach (var ignored in IgnoredArgumentFinder.Find(arguments)) Sayable.Check(ignored);
        _ = (ListenerReader.Hosts(arguments).Count(), PortConflictFinder.Find(listeners, dualStack: true), MailRootSwitch.Find(arguments));
    }
}
