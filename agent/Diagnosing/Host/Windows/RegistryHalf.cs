namespace XMailFleet.Diagnosing.Host.Windows;

/// <summary>The half of HKEY_LOCAL_MACHINE\SOFTWARE that programs of one width see on 64-bit Windows. Other keys are in both.</summary>
internal enum RegistryHalf
{
    Of32Bit,
    Of64Bit,
}
