using System.Collections.Frozen;
using System.Reflection;
using System.Security.Cryptography;

namespace Hub.Desk.Frame;

/// <summary>The files that a browser runs: a stylesheet and a few modules, from the assembly itself, each with its hash known.</summary>
internal sealed class BrowserFiles
{
    private const string Prefix = "Hub.Desk.Browser.";

    /// <summary>Reads them, once a process.</summary>
    public BrowserFiles() => All = Read();

    /// <summary>Each file by its name.</summary>
    public FrozenDictionary<string, BrowserFile> All { get; }

    /// <summary>Maps them.</summary>
    public void Map(IEndpointRouteBuilder desk)
        => desk.MapGet("bestanden/{name}", (string name) => All.TryGetValue(name, out var file)
            ? Results.Bytes(file.Content, file.MediaType)
            : Screen.Of<NotFoundPage>(StatusCodes.Status404NotFound));

    private static FrozenDictionary<string, BrowserFile> Read()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(resource =>
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var content = new byte[stream.Length];
            stream.ReadExactly(content);
            return new BrowserFile(resource[Prefix.Length..], content, Convert.ToHexStringLower(SHA256.HashData(content)));
        }).ToFrozenDictionary(file => file.Name, StringComparer.Ordinal);
    }
}
