using Microsoft.AspNetCore.Http;

namespace XMailFleet.Programs.Callers;

/// <summary>Knows who belongs.</summary>
public interface ICallerRegister
{
    /// <summary>Who makes a request.</summary>
    /// <param name="http">The request.</param>
    Task<Caller> IdentifyAsync(HttpContext http);

    /// <summary>Keeps what was done or refused.</summary>
    /// <param name="http">The request.</param>
    /// <param name="caller">Who.</param>
    /// <param name="outcome">Status of gRPC, by its name.</param>
    Task NoteAsync(HttpContext http, Caller caller, string outcome);
}
