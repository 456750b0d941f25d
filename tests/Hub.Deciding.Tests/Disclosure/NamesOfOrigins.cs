namespace Hub.Deciding.Tests.Disclosure;

/// <summary>Frequent surnames and first names of several origins (Data/names-*.txt).</summary>
internal static class NamesOfOrigins
{
    public static IReadOnlyList<string> Surnames { get; } = Read("names-surnames.txt");

    public static IReadOnlyList<string> FirstNames { get; } = Read("names-first.txt");

    private static List<string> Read(string file)
        => [
            .. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Data", file))
                .Where(line => !line.StartsWith('#'))
                .SelectMany(line => line.Split(' '))
                .Distinct(StringComparer.Ordinal),
        ];
}
