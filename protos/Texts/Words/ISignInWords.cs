namespace XMailFleet.Texts;

/// <summary>How people come into the pages and out again.</summary>
public interface ISignInWords
{
    string Heading { get; }
    string UserName { get; }
    string Password { get; }

    /// <summary>The button.</summary>
    string SignIn { get; }

    string SignOut { get; }

    /// <summary>Before the name of whoever is signed in, for those who hear the page.</summary>
    string SignedInAs { get; }

    string WithoutPassword { get; }

    /// <summary>The same whether the name or the password is wrong.</summary>
    string Wrong { get; }

    string Wait(int seconds);

    /// <summary>The form was opened too long ago, or by somebody else in this browser.</summary>
    string FormOutdated { get; }

    /// <summary>Beside the button of a link: it was sent to somebody, and is good for one press.</summary>
    string LinkOnce { get; }

    string LinkOverHeading { get; }
    string LinkOver { get; }

    /// <summary>Of a form that came without a session.</summary>
    string SignInFirst { get; }

    /// <param name="role">That is needed at least.</param>
    string MayNot(string role);

    /// <summary>For whoever goes round the proxy.</summary>
    string ThroughTheProxy { get; }
}
