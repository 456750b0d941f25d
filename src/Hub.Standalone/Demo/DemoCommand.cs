using System.CommandLine;
using Hub.Adapters.Spool;
using Hub.Configuration;
using Hub.Deciding.DryRun;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Figures;
using Hub.Standalone.Commands;
using Hub.Standalone.Run;
using Spectre.Console;

namespace Hub.Standalone.Demo;

/// <summary><c>./hub demo</c>: the main job from door to team on a fresh machine, in one run that ends by itself.</summary>
internal static class DemoCommand
{
    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var config = ConfigOption.Create();
        var full = new Option<bool>("--full") { Description = "Alles van elk signaal: ook waarom, en de hele tekst die elk team ziet." };
        var stay = new Option<bool>("--stay")
        {
            Description = "Blijft daarna draaien, met het bureau open op wat de demo stuurde, tot u hem stopt.",
        };
        var command = new Command(
            "demo",
            "Toont de hele weg van een signaal: start een hub in een nieuwe map, stuurt verzonnen verkeer van elke soort partner, en "
                + "legt over alles rekening af.")
        { config, full, stay };
        command.SetAction((parse, cancellationToken) =>
            RunAsync(
                parse.GetValue(config)!, parse.GetValue(full), parse.GetValue(stay), Console(parse.GetValue(full)), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(string config, bool full, bool stay, IAnsiConsole console, CancellationToken cancellationToken)
    {
        try
        {
            var samples = Path.GetFullPath(Path.Combine(config, "..", "samples"));
            var folder = new DemoFolder(config);
            console.WriteLine("1/4  Verse map met de configuratie van drie gemeenten; sleutels maken voor hub, teams en partners ...");
            console.WriteLine($"     {folder.MakeKeys()} sleutels gemaakt in {folder.Root}");
            var settings = HubSettings.Load(folder.Config);
            Directory.CreateDirectory(settings.DataFolder);
            await using var host = StandaloneHost.Build(folder.Config, settings);
            await host.StartAsync(cancellationToken);
            console.WriteLine($"2/4  De hub draait op {host.Urls.First()} (bus in het geheugen, SQLite)");
            var ledger = new DemoLedger(
                host.Services.GetRequiredService<LedgerDatabase>(), host.Services.GetRequiredService<SpoolReader>());
            var code = await ShowAsync(
                folder, settings, ledger, new Uri(host.Urls.First()), DemoSamples.Load(samples, folder.PartnerSources()), full, console,
                cancellationToken);
            await host.Services.GetRequiredService<FigureRollUp>().RunAsync(cancellationToken); // so that ./hub figures tells of it
            if (stay)
            {
                console.WriteLine();
                DemoReport.Desk(console, folder, StandaloneHost.OwnAddress(host), await ledger.DeliveriesAsync(cancellationToken));
                await host.WaitForShutdownAsync(cancellationToken);
                return code;
            }
            await host.StopAsync(cancellationToken);
            return code;
        }
        catch (ConfigurationRefusedException refused)
        {
            console.WriteLine(refused.Message);
            return 1;
        }
    }

    private static async Task<int> ShowAsync(
        DemoFolder folder, HubSettings settings, DemoLedger ledger, Uri address, IReadOnlyList<DemoSample> samples, bool full,
        IAnsiConsole console, CancellationToken cancellationToken)
    {
        var answers = new List<DemoAnswer>();
        var drop = new DemoDrop(settings.DataFolder);
        drop.Lay(samples);
        using (var partners = new DemoPartners(address, folder.PartnerKeys(), drop))
        {
            console.WriteLine(
                $"3/4  {samples.Count} signalen van {samples.DistinctBy(sample => sample.Partner, StringComparer.Ordinal).Count()} "
                    + "partners, elk door de eigen deur:");
            foreach (var sample in samples)
            {
                answers.Add(await partners.SendAsync(sample, cancellationToken));
                if (answers.Count % 20 == 0 || answers.Count == samples.Count)
                {
                    console.WriteLine($"     {answers.Count} van {samples.Count} verstuurd");
                }
            }
        }
        console.WriteLine("4/4  Wachten tot de router elk signaal heeft overgenomen ...");
        var pending = await SettledAsync(ledger, cancellationToken);
        var (rows, deliveries) = (await ledger.SignalsAsync(cancellationToken), await ledger.DeliveriesAsync(cancellationToken));
        var report = new DemoReport(console, new DemoInbox(folder), ReasonWords.Load(folder.Config));
        if (full)
        {
            report.Signals(answers, rows, deliveries);
            report.Refusals(answers, rows);
        }
        else
        {
            var lines = new DemoLines(console, new DemoInbox(folder));
            lines.Signals(answers, rows, deliveries);
            lines.Refusals(answers, rows);
        }
        var account = DemoAccount.Of(answers, rows, deliveries);
        report.Account(account, pending, await ledger.AlarmsAsync(cancellationToken));
        report.Next(folder);
        return account.Unaccounted == 0 && pending == 0 ? 0 : 1;
    }

    private static async Task<long> SettledAsync(DemoLedger ledger, CancellationToken cancellationToken)
    {
        var pending = ledger.Pending();
        for (var tries = 0; pending > 0 && tries < 600; tries++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancellationToken);
            pending = ledger.Pending();
        }
        return pending;
    }

    // Into a file or a pipe go words only, on lines wide enough for the tables.
    private static IAnsiConsole Console(bool full)
    {
        if (!System.Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }
        var plain = AnsiConsole.Create(
            new AnsiConsoleSettings
            {
                Ansi = AnsiSupport.No,
                ColorSystem = ColorSystemSupport.NoColors,
                Interactive = InteractionSupport.No,
            });
        plain.Profile.Width = full ? 200 : DemoLines.Width;
        return plain;
    }
}
