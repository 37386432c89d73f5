namespace XMailFleet.Diagnosing.Host.Files;

internal enum FileKind
{
    Regular,
    Directory,
    Link,
    Fifo,
    Device,
    Socket,
}
