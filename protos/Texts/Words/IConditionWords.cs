namespace XMailFleet.Texts;

/// <summary>The condition of a host: its verdict, and what stands against it.</summary>
public interface IConditionWords
{
    string Errors(int count);

    string Warnings(int count);

    string Both(string errors, string warnings);

    string Verdict(string verdict, string standing);
}
