using System.Text;

namespace Hub.System.Tests.Canary;

/// <summary>Looks for markers in bytes, in every form in which a program may have written them.</summary>
internal static class MarkerScan
{
    private static readonly (string Marker, byte[] Form)[] Forms =
        [.. from marker in Markers.All from form in FormsOf(marker) select (marker, form)];

    /// <summary>What was found where, as marker and place.</summary>
    public static IEnumerable<string> In(string place, ReadOnlyMemory<byte> bytes)
        => Forms
            .Where(form => bytes.Span.IndexOf(form.Form) >= 0)
            .Select(form => $"{form.Marker} in {place}")
            .Distinct(StringComparer.Ordinal);

    /// <summary>The same for text.</summary>
    public static IEnumerable<string> In(string place, string text) => In(place, Encoding.UTF8.GetBytes(text));

    /// <summary>The same for a program's output, with the first lines that hold a marker.</summary>
    public static string InLines(string output)
        => string.Join(
            '\n',
            output
                .Split('\n')
                .Where(line => In("line", line).Any())
                .DistinctBy(line => line.AsSpan(0, Math.Min(40, line.Length)).ToString())
                .Take(10));

    /// <summary>The same for all files below a folder, also their names.</summary>
    public static IEnumerable<string> InFolder(string folder, params string[] butNot)
        => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => !butNot.Any(part => file.Contains(part, StringComparison.Ordinal)))
            .SelectMany(file => In(file, file).Concat(In(file, ReadShared(file))));

    private static byte[] ReadShared(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var copy = new MemoryStream();
            stream.CopyTo(copy);
            return copy.ToArray();
        }
        catch (FileNotFoundException)
        {
            return []; // a server removed it between listing and reading
        }
    }

    // UTF-8, UTF-16, hexadecimal, and base64 at each of its three alignments without the ends that the neighbours decide.
    private static IEnumerable<byte[]> FormsOf(string marker)
    {
        foreach (var text in new[] { marker, marker.ToUpperInvariant(), marker.ToLowerInvariant() }.Distinct(StringComparer.Ordinal))
        {
            yield return Encoding.UTF8.GetBytes(text);
        }
        yield return Encoding.Unicode.GetBytes(marker);
        var bytes = Encoding.UTF8.GetBytes(marker);
        yield return Encoding.ASCII.GetBytes(Convert.ToHexString(bytes));
        yield return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(bytes));
        for (var before = 0; before < 3; before++)
        {
            var padded = Convert.ToBase64String([.. new byte[before], .. bytes]);
            var start = before == 0 ? 0 : 4;
            var length = (padded.Length - start - 4) / 4 * 4;
            if (length >= 8)
            {
                yield return Encoding.ASCII.GetBytes(padded.Substring(start, length));
            }
        }
    }
}
