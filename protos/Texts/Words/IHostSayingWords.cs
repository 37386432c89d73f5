namespace XMailFleet.Texts;

/// <summary>What is said of words that came from a host, of which nobody knows whether they are true or safe.</summary>
public interface IHostSayingWords
{
    /// <summary>A text that this program has no words of its own for.</summary>
    string Said(string text);

    /// <summary>The same of what to do, which may hold commands.</summary>
    string SaidToDo(string text);

    /// <summary>A value within a sentence that is not what it claims to be.</summary>
    string Quoted(string value);

    /// <summary>Stands in the place of commands. <paramref name="kind"/> is the <see cref="Name"/> of what a value should have been.</summary>
    string Withheld(string kind);

    string Name(ParameterKind kind);
}
