using System.Data.Common;
using Hub.System.Tests.NothingLost;
using Hub.Testing.Processes;

namespace Hub.System.Tests.Canary;

/// <summary>
/// A running hub and everybody around it: every door, every way to fail, teams, operators and a partner that is called back.
/// </summary>
/// <param name="Folder">Configuration and data.</param>
/// <param name="Partners">What partners have of their own.</param>
/// <param name="Screen">Where operators keep files of theirs.</param>
/// <param name="Inbox">Where teams ask.</param>
/// <param name="Ledger">Opens the ledger.</param>
/// <param name="FailAsync">Messages between the workers that fail; what came of them as text.</param>
/// <param name="Parked">How many of those there are.</param>
internal sealed record CanarySite(
    HubFolder Folder, CanaryPartners Partners, TestFolder Screen, Uri Inbox, Func<DbConnection> Ledger, Func<Task<string>> FailAsync,
    int Parked)
{
    // What a partner dropped stays its own for a day; RetentionTests see it go.
    private static readonly string[] PartnersOwnFiles = ["/done/", "/refused/"];

    /// <summary>Lets everybody do what they do; gives back what was found, and where.</summary>
    public async Task<CanaryFindings> RunAsync()
    {
        using var run = new CanaryRun(Folder);
        await run.SendAsync();
        var (messages, files) = (await Partners.Messages.SendAsync(), await CanaryFiles.DropAsync(Folder));
        var failed = await FailAsync();
        await Posix.UntilAsync(
            async () => await LedgerCopy.CountAsync(Ledger(), "parked") >= Parked,
            TimeSpan.FromSeconds(60),
            "what failed is parked");
        await LedgerCopy.SettledAsync(Folder.SpoolFile, Ledger, TimeSpan.FromMinutes(1));
        var decrypted = await new CanaryTeams(Folder, run, Inbox).WorkAsync();
        var operators = new CanaryOperators(Folder, Screen);
        var screens = await operators.AskAsync();
        var register = await operators.PersonAsync("find");
        foreach (var question in (Uri[])
            [
                new(Folder.Adapters, "/metrics"), new(Folder.Adapters, "/health/ready"), new(Folder.Adapters, "/openapi.json"),
                new(Inbox, "/metrics"), new(Inbox, "/health/live"),
            ])
        {
            await run.GetAsync(question);
        }
        await CanaryBoard.ReadAsync(run, Folder, Inbox, Parked > 0);
        await Posix.UntilAsync(() => Task.FromResult(Partners.Outcomes > 5), TimeSpan.FromSeconds(60), "the partner was called back");
        List<string> found =
        [
            .. run.Echoed,
            .. MarkerScan.In("results of messages", messages),
            .. MarkerScan.In("results of files", files),
            .. MarkerScan.In("error queue", failed),
            .. MarkerScan.In("screens", screens),
            .. MarkerScan.In("register", register.Output),
            .. MarkerScan.In("callbacks", Partners.Heard),
        ];
        return new CanaryFindings(found, run.Unexpected, decrypted, $"{messages}\n{files}", register.Code);
    }

    /// <summary>What lies in the hub's own folder.</summary>
    public IEnumerable<string> OnDisk() => MarkerScan.InFolder(Folder.Root, PartnersOwnFiles);

    /// <summary>Erases the person; whether the hub then knows nothing of that person any more.</summary>
    public async Task<(int Erase, int Find)> ErasedAsync()
    {
        var operators = new CanaryOperators(Folder, Screen);
        var erase = await operators.PersonAsync("erase", "--possible");
        return (erase.Code == 0 ? 0 : throw new InvalidOperationException(erase.Output), (await operators.PersonAsync("find")).Code);
    }
}
