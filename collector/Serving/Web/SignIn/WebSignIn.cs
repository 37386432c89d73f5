using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using XMailFleet.Fleet.History;

namespace XMailFleet.Collector.Serving.Web.SignIn;

/// <summary>Puts the sign-in of the pages together.</summary>
internal static class WebSignIn
{
    private const string SessionCookie = "xmailfleet-session";
    private const string FormCookie = "xmailfleet-form";

    // Else whoever sends a cookie would be looked up in front of everything: before a proxy is heard, and for RPCs too.
    private const string NotByItself = "Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme";

    /// <summary>Adds its parts.</summary>
    /// <param name="services">Of the collector: its store, its users and its clock are there.</param>
    /// <param name="isHttps">Whether the pages are reached by HTTPS alone.</param>
    public static IServiceCollection AddWebSignIn(this IServiceCollection services, bool isHttps)
    {
        AppContext.SetSwitch(NotByItself, true);
        services.AddSingleton<SignInPace>().AddSingleton<SignInDesk>().AddSingleton<SessionEvents>();
        services.AddCookieKeys();
        services.AddAntiforgery(forms =>
        {
            forms.FormFieldName = FormTokens.Field;
            // Only what a form carries counts; the policy of the pages says of frames what this would say.
            forms.HeaderName = null;
            forms.SuppressXFrameOptionsHeader = true;
            forms.Cookie.Name = isHttps ? $"__Host-{FormCookie}" : FormCookie;
            forms.Cookie.Path = "/";
            forms.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            forms.Cookie.SameSite = SameSiteMode.Lax;
        });
        services.AddAuthentication().AddCookie(Session.Scheme, Configure);
        return services;
    }

    private static void Configure(CookieAuthenticationOptions session)
    {
        session.Cookie.Name = SessionCookie;
        session.Cookie.HttpOnly = true;
        session.Cookie.Path = "/";
        session.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        // Strict would leave out whoever follows a link in a mail, to a page or to sign in. Nothing is changed by following a link.
        session.Cookie.SameSite = SameSiteMode.Lax;
        session.CookieManager = new SafeCookies();
        session.ExpireTimeSpan = Session.Idle;
        session.SlidingExpiration = true;
        session.EventsType = typeof(SessionEvents);
    }

    /// <summary>Adds the keys of cookies and forms, out of the store.</summary>
    internal static void AddCookieKeys(this IServiceCollection services)
    {
        services.AddDataProtection();
        services.AddSingleton<CookieKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(
            provider => new ConfigureOptions<KeyManagementOptions>(keys => keys.XmlRepository = provider.GetRequiredService<CookieKeys>()));
        // By default it would be the directory that the program stands in.
        services.AddSingleton<IConfigureOptions<DataProtectionOptions>>(provider => new ConfigureOptions<DataProtectionOptions>(
            protection => protection.ApplicationDiscriminator = $"xmailfleet/{provider.GetRequiredService<IHistoryStore>().Id}"));
        // It warns that keys are stored in clear, for it does not see who wraps them.
        services.AddLogging(logging => logging.AddFilter("Microsoft.AspNetCore.DataProtection.KeyManagement.XmlKeyManager", LogLevel.Error));
    }
}
