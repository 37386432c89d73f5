using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace XMailFleet.Agent.Tests.Entropy;

/// <summary>The methods that a method's code names: calls, constructions, and those that it makes delegates of.</summary>
internal static class CalledMethods
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value & 0xffff);

    public static IEnumerable<MethodBase> Of(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var position = 0; position < code.Length;)
        {
            // A first byte of 0xfe says that the operation has two.
            var operation = OpCodesByValue[code[position] == 0xfe ? 0xfe00 | code[position + 1] : code[position]];
            position += operation.Size;
            if (operation.OperandType == OperandType.InlineMethod) yield return Resolve(method, ToInt32(code, position));
            position += OperandBytes(operation, code, position);
        }
    }

    private static MethodBase Resolve(MethodBase caller, int token) => caller.Module.ResolveMethod(
        token,
        caller.DeclaringType!.IsGenericType ? caller.DeclaringType.GetGenericArguments() : null,
        caller.IsGenericMethod ? caller.GetGenericArguments() : null)!;

    // ECMA-335, III.1.9 and VI.C.2.
    private static int OperandBytes(OpCode operation, byte[] code, int position) => operation.OperandType switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * ToInt32(code, position)),
        _ => 4,
    };

    private static int ToInt32(byte[] code, int position) => BinaryPrimitives.ReadInt32LittleEndian(code.AsSpan(position));
}
