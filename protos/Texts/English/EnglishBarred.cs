namespace XMailFleet.Texts;

/// <summary>Files that the agent does not follow, so that nobody learns from it what he may not read.</summary>
internal static class EnglishBarred
{
    public static readonly CheckMessage Link = new(
        "{path} was not read. Somebody who could have put {barred_at} there may not read what it leads to, and must not learn of it from the agent. XMail may read it all the same, so what it gets is not known.",
        "See whose it is: ls -ld {barred_at}\nIf it is meant, make the link root's: chown -h root:root {barred_at}");

    public static readonly CheckMessage HardLink = new(
        "{path} was not read. The file has another name as well, and somebody who may write to {barred_directory} may not read it: this name may be theirs. XMail may read it all the same, so what it gets is not known.",
        "See what other names it has: find / -xdev -samefile {path}\nIf the file belongs here, remove its other names.");

    public static readonly CheckMessage Kernel = new(
        "{path} leads into /proc, /sys or /dev ({barred_at}), where nothing is for XMail. The agent does not read it.",
        "Put a file in its place. See where it leads: namei -l {path}");
}
