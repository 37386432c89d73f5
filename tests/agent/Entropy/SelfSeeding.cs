using System.Reflection;
using System.Security.Cryptography;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Parameters;
using Org.BouncyCastle.Security;

namespace XMailFleet.Agent.Tests.Entropy;

/// <summary>
/// What of Bouncy Castle takes random bytes from a generator of its own making, told from its assembly: what asks .NET's
/// generator or another such method without being given a <see cref="SecureRandom"/>, and what is the same as another
/// method but for a <see cref="SecureRandom"/> less.
/// </summary>
internal static class SelfSeeding
{
    private const BindingFlags Declared =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly;

    /// <summary>All methods and constructors of the assembly.</summary>
    public static IReadOnlyList<MethodBase> Methods { get; } =
        [.. typeof(SecureRandom).Assembly.GetTypes().SelectMany(type => type.GetMembers(Declared)).OfType<MethodBase>()];

    /// <summary>Those of them that code outside may name.</summary>
    public static IEnumerable<MethodBase> Find()
    {
        var found = Methods.Where(LacksGenerator).ToHashSet();
        var calls = Methods.Where(method => !TakesGenerator(method) && !TestsModulus(method)).ToDictionary(method => method, method => CalledMethods.Of(method).ToArray());
        var grown = true;
        while (grown)
        {
            grown = false;
            foreach (var (caller, _) in calls.Where(call => call.Value.Any(called => Makes(called) || Leads(call.Key, called)))) grown |= found.Add(caller);
        }

        return found.Where(IsNameable);

        // Through what nobody outside can name, through overloads, and through the constructors of a base; no further.
        bool Leads(MethodBase caller, MethodBase called) => found.Contains(called)
            && (!IsNameable(called) || (called.Name == caller.Name && called.DeclaringType!.IsAssignableFrom(caller.DeclaringType)));
    }

    private static bool Makes(MethodBase method) =>
        (method.DeclaringType == typeof(RandomNumberGenerator) && method.IsStatic)
        || (method.DeclaringType == typeof(CryptoServicesRegistrar) && method.Name == nameof(CryptoServicesRegistrar.GetSecureRandom) && !TakesGenerator(method));

    private static bool LacksGenerator(MethodBase method) => IsNameable(method) && !TakesGenerator(method)
        && method.DeclaringType!.GetMember(method.Name, method.MemberType, Declared).Cast<MethodBase>().Any(other => IsNameable(other)
            && TakesGenerator(other)
            && Types(method).SequenceEqual(Types(other).Where(type => type != typeof(SecureRandom))));

    // Of a key that is read or made, by numbers drawn by chance: who knew them would know nothing of the key.
    private static bool TestsModulus(MethodBase method) => method.DeclaringType == typeof(RsaKeyParameters) && method.Name == "Validate";

    private static bool TakesGenerator(MethodBase method) => Types(method).Contains(typeof(SecureRandom));

    private static IEnumerable<Type> Types(MethodBase method) => method.GetParameters().Select(parameter => parameter.ParameterType);

    private static bool IsNameable(MethodBase method) =>
        method.DeclaringType!.IsVisible && (method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly);
}
