using System.Globalization;
using XMailFleet.Bills;

if (args is not [var assets, var runtime, var name, var version, var program, var output])
{
    await Console.Error.WriteLineAsync("usage: XMailFleet.Bills ASSETS RUNTIME NAME VERSION PROGRAM OUT");
    return 2;
}

var seconds = long.Parse(Environment.GetEnvironmentVariable("SOURCE_DATE_EPOCH") ?? "0", CultureInfo.InvariantCulture);
var bill = BillOfMaterials.Make(AssetsFile.Read(assets, runtime), name, version, program, DateTimeOffset.FromUnixTimeSeconds(seconds));
await File.WriteAllTextAsync(output, bill + "\n");
return 0;
