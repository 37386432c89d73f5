namespace XMailFleet.Texts;

internal sealed class EnglishListing : IListingWords
{
    public string Name => "NAME";
    public string Address => "ADDRESS";
    public string Enrollment => "ENROLLMENT";
    public string Condition => "CONDITION";
    public string LastPoll => "LAST POLL";
    public string LastAnswer => "LAST ANSWER";
    public string CertificateEnds => "CERTIFICATE ENDS";
    public string IdentityEnds => "IDENTITY ENDS";
    public string Worst => "WORST";
    public string LastError => "LAST ERROR";
    public string Labels => "LABELS";
    public string Created => "CREATED";
    public string Role => "ROLE";
    public string SignedIn => "LAST SIGN-IN";
    public string Password => "PASSWORD";
    public string Description => "DESCRIPTION";
    public string Ends => "ENDS";
    public string LastUse => "LAST USE";
    public string Author => "MADE BY";
    public string Time => "TIME";
    public string Caller => "WHO";
    public string Origin => "FROM";
    public string Method => "WHAT";
    public string Resource => "ON";
    public string Outcome => "OUTCOME";
    public string Count => "TIMES";
    public string NotPolledYet => "not polled yet";
    public string Yes => "yes";
    public string No => "no";
}
