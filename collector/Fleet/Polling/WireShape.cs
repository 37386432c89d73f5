using Google.Protobuf.Reflection;

namespace XMailFleet.Fleet.Polling;

/// <summary>Which fields of a message are messages again, so that its bytes can be walked without being parsed.</summary>
internal sealed class WireShape
{
    private readonly Dictionary<uint, WireShape> _messages = [];

    private WireShape()
    {
    }

    public static WireShape Of(MessageDescriptor type) => Of(type, []);

    /// <summary>The shape of a field; null where it is no message, or one that is not known.</summary>
    public WireShape? Find(uint fieldNumber) => _messages.GetValueOrDefault(fieldNumber);

    private static WireShape Of(MessageDescriptor type, Dictionary<MessageDescriptor, WireShape> known)
    {
        if (known.TryGetValue(type, out var shape)) return shape;
        known[type] = shape = new WireShape();
        foreach (var field in type.Fields.InFieldNumberOrder().Where(field => field.FieldType is FieldType.Message))
            shape._messages[(uint)field.FieldNumber] = Of(field.MessageType, known);
        return shape;
    }
}
