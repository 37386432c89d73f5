namespace XMailFleet.Agent.Files;

internal enum FileKind
{
    Regular,
    Directory,
    Link,
    Fifo,
    Device,
    Socket,
}
