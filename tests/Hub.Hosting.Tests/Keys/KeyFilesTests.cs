using Hub.Hosting.Keys;
using Hub.Testing.Processes;

namespace Hub.Hosting.Tests.Keys;

public sealed class KeyFilesTests : IAsyncDisposable
{
    private readonly TestFolder folder = new("keys");

    public ValueTask DisposeAsync() => folder.DisposeAsync();

    [Fact]
    public void A_file_that_a_cluster_exchanged_behind_its_links_is_a_change()
    {
        // As a cluster mounts a secret: the file is a link through a link, and only the one in the middle is exchanged.
        foreach (var (version, text) in (ReadOnlySpan<(string, string)>)[("..1", "een"), ("..2", "de tweede")])
        {
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(folder.Path, version)).FullName, "gm0637.key"), text);
        }
        var middle = Path.Combine(folder.Path, "..data");
        Directory.CreateSymbolicLink(middle, "..1");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "gm0637.key"), Path.Combine("..data", "gm0637.key"));
        var before = KeyFiles.Fingerprint(folder.Path);
        Assert.Equal(before, KeyFiles.Fingerprint(folder.Path));

        Directory.Delete(middle);
        var between = KeyFiles.Fingerprint(folder.Path);
        Directory.CreateSymbolicLink(middle, "..2");

        Assert.NotEqual(before, between); // leads nowhere
        Assert.NotEqual(before, KeyFiles.Fingerprint(folder.Path));
    }
}
