namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>What somebody types to come in.</summary>
/// <param name="Name">Name of the user.</param>
/// <param name="Password">As typed: blanks at its ends belong to it.</param>
internal sealed record SignInForm(string Name, string Password)
{
    /// <summary>Reads it.</summary>
    public static SignInForm Of(IFormCollection form) => new(form["name"].ToString().Trim(), form["password"].ToString());

    // A record would print the password.
    public override string ToString() => nameof(SignInForm);
}
