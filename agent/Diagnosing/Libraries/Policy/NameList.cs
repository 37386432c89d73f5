namespace XMailFleet.Diagnosing.Libraries.Policy;

/// <summary>What came of a list of names in openssl.cnf.</summary>
/// <param name="Names">The known names; null where OpenSSL refuses the list.</param>
/// <param name="IsUndecided">True where the agent cannot tell what OpenSSL makes of it.</param>
internal readonly record struct NameList(IReadOnlyList<string>? Names, bool IsUndecided)
{
    public static NameList Refused => new(null, false);

    public static NameList Undecided => new(null, true);

    public static NameList Of(IReadOnlyList<string> names) => new(names, false);
}
