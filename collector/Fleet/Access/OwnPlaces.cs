namespace XMailFleet.Fleet.Access;

/// <summary>Where this collector is reached, as far as it knows; told once it listens.</summary>
internal sealed class OwnPlaces
{
    /// <summary>HOST:PORT of gRPC, as others would call it.</summary>
    public string GrpcAddress { get; set; } = "";

    /// <summary>Of the pages: "http://127.0.0.1:7480".</summary>
    public string WebAddress { get; set; } = "";
}
