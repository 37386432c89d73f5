namespace XMailFleet.Texts;

/// <summary>Headings of the lists that commands print, and what stands in their cells.</summary>
public interface IListingWords
{
    string Name { get; }

    string Address { get; }

    string Enrollment { get; }

    string Condition { get; }

    string LastPoll { get; }

    string LastAnswer { get; }

    string CertificateEnds { get; }

    string IdentityEnds { get; }

    string Worst { get; }

    string LastError { get; }

    string Labels { get; }

    string Created { get; }

    string Role { get; }

    string SignedIn { get; }

    string Password { get; }

    string Description { get; }

    string Ends { get; }

    string LastUse { get; }

    string Author { get; }

    string Time { get; }

    string Caller { get; }

    string Origin { get; }

    string Method { get; }

    string Resource { get; }

    string Outcome { get; }

    string Count { get; }

    string NotPolledYet { get; }

    string Yes { get; }

    string No { get; }
}
