using Hub.Testing.Nodes;
using Hub.Testing.Processes;

namespace Hub.System.Tests.NothingLost;

/// <summary>An operator puts the wrong backup back, and is told before anything is done with it.</summary>
public sealed class WrongBackupTests(SharedNodes nodes)
{
    [Fact]
    public async Task Another_installations_ledger_is_refused_until_an_operator_takes_it_over()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 5);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder.Config, "keys", "ids")))
        {
            await File.WriteAllTextAsync(file, Convert.ToBase64String(new byte[32]), TestContext.Current.CancellationToken);
        }

        var told = await site.AskAsync("db", "migrate");
        var (code, said) = await RouterAsync(site);

        Assert.Equal(1, told.Code);
        Assert.Contains("grootboek van een andere opstelling", told.Output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("grootboek van een andere opstelling", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
        await site.CommandAsync("db", "migrate", "--adopt");
        await site.CommandAsync("db", "migrate");
        await site.StartRouterAsync();
    }

    [Fact]
    public async Task A_ledger_of_an_older_version_is_refused_and_the_line_says_what_brings_it_here()
    {
        await using var site = await WorkerSite.CreateAsync(nodes, receiptSeconds: 5);
        await using (var ledger = site.Ledger())
        {
            await ledger.OpenAsync(TestContext.Current.CancellationToken);
            await using var older = ledger.CreateCommand();
            // as the version before made it
            older.CommandText = "DROP TABLE ledger_owner; DELETE FROM schema_version WHERE name LIKE '%owner%'";
            await older.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var check = await site.AskAsync("db", "migrate", "--check");
        var (code, said) = await RouterAsync(site);

        Assert.Equal(1, check.Code);
        Assert.Contains("0030-owner.sql", check.Output, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Contains("./hub db migrate", said, StringComparison.Ordinal);
        await site.CommandAsync("db", "migrate");
        await site.CommandAsync("db", "migrate", "--check");
        await site.StartRouterAsync();
    }

    private static async Task<(int Code, string Said)> RouterAsync(WorkerSite site)
    {
        await using var temporary = new TestFolder("wrong-backup");
        await using var router = HubProcess.Start(temporary, "Hub.Router", ["--config", site.Folder.Config]);
        return (await router.WaitAsync(TimeSpan.FromMinutes(2)), router.Output);
    }
}
