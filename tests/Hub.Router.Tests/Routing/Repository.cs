namespace Hub.Router.Tests.Routing;

/// <summary>Where the committed configuration is, seen from wherever the tests run.</summary>
internal static class Repository
{
    public static string Config { get; } = Path.Combine(Root(), "deploy", "config");

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Hub.sln")))
        {
            folder = folder.Parent;
        }
        return folder?.FullName ?? throw new InvalidOperationException("The tests must run inside the repository.");
    }
}
