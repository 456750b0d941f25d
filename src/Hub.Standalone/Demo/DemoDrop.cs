using System.Globalization;
using System.Security.Cryptography;
using Hub.Configuration;

namespace Hub.Standalone.Demo;

/// <summary>A partner's folder in the demo: a file in, a result file out.</summary>
internal sealed class DemoDrop(string dataFolder)
{
    /// <summary>The path by which a sample names this door.</summary>
    public const string Path = "file-drop";

    /// <summary>Lays the samples of this door in their folders; the hub looks every few seconds.</summary>
    public void Lay(IEnumerable<DemoSample> samples)
    {
        foreach (var sample in samples.Where(sample => sample.Path == Path))
        {
            Directory.CreateDirectory(Folder(sample, "in"));
            File.WriteAllBytes(System.IO.Path.Combine(Folder(sample, "in"), Name(sample)), sample.Body);
        }
    }

    /// <summary>Waits for the result of a sample's one line.</summary>
    public async Task<DemoOutcome> ResultAsync(DemoSample sample, CancellationToken cancellationToken)
    {
        var file = System.IO.Path.Combine(Folder(sample, "results"), $"{Name(sample)}.csv");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromMinutes(1));
        while (!File.Exists(file))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), patience.Token);
        }
        var cells = (await File.ReadAllLinesAsync(file, cancellationToken))[1].Split(';');
        return Guid.TryParse(cells[2], CultureInfo.InvariantCulture, out var receipt)
            ? new(202, receipt, 1, null)
            : new(400, null, 0, $"{cells[3]} {RuleWords.Dutch(cells[4])}");
    }

    private string Folder(DemoSample sample, string part) => System.IO.Path.Combine(dataFolder, Path, sample.Partner, part);

    private static string Name(DemoSample sample) => $"demo-{Convert.ToHexStringLower(SHA256.HashData(sample.Body))[..8]}.csv";
}
