namespace XMailFleet.Texts;

internal sealed class EnglishState : IStateWords
{
    public string PartOfAnother(string path, string part, string owner) =>
        $"\"{path}\" is not used: \"{part}\" belongs to the user \"{owner}\", who could put something else in its place. Choose a place where "
        + "nobody but root and the collector's own user can write.";

    public string PartOpenToOthers(string path, string part, string mode) =>
        $"\"{path}\" is not used: other users may write into \"{part}\" (mode {mode}), and could put something else in its place. Take that "
        + "right from them with `chmod go-w`, or choose another place.";

    public string DirectoryOfAnother(string path, string owner, string user) =>
        $"The directory \"{path}\" belongs to the user \"{owner}\", and this program runs as \"{user}\". Run it as the owner (as root, by "
        + $"`runuser -u {ShellPath.Word(owner)} --` in front of the command), give the directory to that user with `chown`, or choose another one.";

    public string SharedDirectory(string path, string mode) =>
        $"The directory \"{path}\" is open to other users (mode {mode}), and is not the collector's alone. Choose a directory of its own, or "
        + "close this one with `chmod 700` where nobody else needs it.";

    public string NoPlainFile(string path) => $"\"{path}\" is no plain file. Move it away.";

    public string FileOfTwoNames(string path) =>
        $"The file \"{path}\" has another name elsewhere (a hard link), by which others may reach it. Replace it with a copy of its own.";

    public string DirectoryClosed(string path, string mode) =>
        $"The directory \"{path}\" was open to other users (mode {mode}). It is closed now (0700).";

    public string FileClosed(string path, string mode) =>
        $"The file \"{path}\" was open to other users (mode {mode}). It is closed now (0600).";
    public string NoPlainDirectory(string path) => $"\"{path}\" is a link, or no directory. Remove it, or choose another directory.";
}
