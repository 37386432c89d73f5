using System.Reflection;

namespace XMailFleet.Agent.Tests.Entropy;

/// <summary>How the compiler's documentation files, and lists of banned symbols, name a method.</summary>
internal static class DocumentationId
{
    /// <summary>Such as <c>M:Space.Type.#ctor(System.Byte[],System.Span{System.Byte})</c>. Not for generic methods and what is in generic types.</summary>
    public static string Of(MethodBase method)
    {
        var parameters = method.GetParameters().Select(parameter => NameOf(parameter.ParameterType)).ToArray();
        var list = parameters.Length == 0 ? "" : $"({string.Join(',', parameters)})";
        return $"M:{NameOf(method.DeclaringType!)}.{method.Name.Replace('.', '#')}{list}";
    }

    private static string NameOf(Type type)
    {
        if (type.IsByRef) return $"{NameOf(type.GetElementType()!)}@";
        if (type.IsArray) return $"{NameOf(type.GetElementType()!)}[]";
        if (!type.IsConstructedGenericType) return type.FullName!.Replace('+', '.');
        var arguments = type.GetGenericArguments().Select(NameOf);
        return $"{type.GetGenericTypeDefinition().FullName!.Split('`')[0]}{{{string.Join(',', arguments)}}}";
    }
}
