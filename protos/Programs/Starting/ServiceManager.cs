using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Systemd;
using Microsoft.Extensions.Logging.Console;

namespace XMailFleet.Programs.Starting;

/// <summary>Tells systemd or Windows when a program is ready and when it ends, where it was started by one of them.</summary>
public static class ServiceManager
{
    /// <summary>Adds it to a host.</summary>
    /// <param name="services">Of the host.</param>
    /// <param name="windowsName">Name of the service on Windows.</param>
    public static IServiceCollection AddServiceManager(this IServiceCollection services, string windowsName)
    {
        services.AddWindowsService(service => service.ServiceName = windowsName);
        // AddSystemd looks for systemd in /proc, where a unit that is well closed off sees no process but its own.
        if (OperatingSystem.IsWindows() || string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NOTIFY_SOCKET"))) return services;
        services.Configure<ConsoleLoggerOptions>(console => console.FormatterName = ConsoleFormatterNames.Systemd);
        return services.AddSingleton<ISystemdNotifier, SystemdNotifier>().AddSingleton<IHostLifetime, SystemdLifetime>();
    }
}
