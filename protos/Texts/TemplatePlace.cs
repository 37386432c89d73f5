namespace XMailFleet.Texts;

/// <summary>
/// What stands between the braces of a text: <c>{name}</c> says the value; <c>{days|day|days}</c> says a count with its
/// noun, "1 day" or "2 days"; <c>{count:has|have}</c> says the word alone that goes with the count.
/// </summary>
internal readonly record struct TemplatePlace(string Name, bool SaysValue, string One, string Many)
{
    public static TemplatePlace Parse(string place)
    {
        var end = place.AsSpan().IndexOfAny('|', ':');
        if (end < 0) return new TemplatePlace(place, true, "", "");
        var (saysValue, forms) = (place[end] == '|', place[(end + 1)..].Split('|', 2));
        var space = saysValue ? " " : "";
        return new TemplatePlace(place[..end], saysValue, space + forms[0], space + forms[^1]);
    }

    /// <param name="value">The parameter as the agent gave it.</param>
    /// <param name="written">The same, made fit for where the place stands.</param>
    public string Say(string value, string written) => (SaysValue ? written : "") + (value == "1" ? One : Many);
}
