namespace XMailFleet.Texts;

internal sealed class EnglishRegressionForm : IRegressionFormWords
{
    public string Note => "Note";
    public string Acknowledged => "Acknowledged";
    public string UntilOver => "until it is over";
    public string ForDays(int days) => days == 1 ? "for a day" : $"for {days} days";
    public string Acknowledge => "Acknowledge";
    public string Accept => "Accept as the new normal";
    public string WhatAcknowledgingMeans =>
        "To acknowledge says that you know about it: it stays open, and the acknowledgement ends with it, once it tells something else, or sooner if you say so.";
    public string WhatAcceptingMeans =>
        "To accept says that it is meant: it ends here, and the host is measured against its present state from now on.";
    public string OperatorsOnly => "Operators and admins can acknowledge it here; you may look.";
    public string ByCommand => "By command";
}
