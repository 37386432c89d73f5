namespace XMailFleet.Texts;

internal sealed class EnglishSignIn : ISignInWords
{
    public string Heading => "Sign in";
    public string UserName => "User name";
    public string Password => "Password";
    public string SignIn => "Sign in";
    public string SignOut => "Sign out";
    public string SignedInAs => "Signed in as";
    public string WithoutPassword => "Without a password, ask an admin for a link that signs you in once.";
    public string Wrong => "The user name or the password is wrong.";
    public string Wait(int seconds) => $"There were too many wrong tries. Try again in {Plural.Of(seconds, "second", "seconds")}.";
    public string FormOutdated => "The form had been open too long. Nothing was done; send it again.";
    public string LinkOnce => "This link signs in once. Opening it alone does not use it up.";
    public string LinkOverHeading => "This link is over";
    public string LinkOver => "A sign-in link works once, for 15 minutes. Ask for another one, or sign in with your password.";
    public string SignInFirst => "You are not signed in, or no longer. Nothing was done.";
    public string MayNot(string role) => $"Your role does not allow this. It takes the role \"{role}\", which an admin can give you.";
    public string ThroughTheProxy => "These pages are reached through their proxy only.";
}
