using System.CommandLine;
using System.Data.Common;
using Hub.Contracts.Operations;
using Hub.Contracts.Signals;
using Hub.Hosting.Alarms;
using Hub.Router.Ledger;
using Hub.Router.Ledger.Reads;
using Hub.Router.Ledger.Rows;
using Hub.Router.Operations;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub alarms</c>: what an operator must look at.</summary>
internal static class AlarmsCommand
{
    /// <summary>Creates the command.</summary>
    /// <param name="adapters">Alarms that stand on this machine and may not have reached the ledger; null for none.</param>
    public static Command Create(IAdaptersHere? adapters = null)
    {
        var all = new Option<bool>("--all") { Description = "Ook wat al is afgehandeld." };
        var command = LedgerCommand.Over(
            new Command("alarms", "Toont de alarmen. Afsluitcode 1 als er een openstaat, 3 als het grootboek niet antwoordt.") { all },
            async context =>
        {
            var recorded = await RecordedAsync(context, context.Parse.GetValue(all));
            var alarms = recorded?.Alarms.ToList() ?? [];
            var here = adapters?.Alarms(context.Settings)
                .Where(one =>
                    !alarms.Exists(known => known.Code == one.Code && known.Partner?.Value == one.Partner && known.ClearedAt is null));
            alarms.AddRange(here?.Select(one => new AlarmEntry(
                null, one.Code, AlarmRow.CauseOf(one.Partner), 1, one.Since, one.Since, partner: one.Partner is { } partner
                    ? new PartnerId(partner)
                    : null)) ?? []);
            context.Show(
                alarms, ("alarm", one => one.Id is { } id ? id : "(bij de adapters)"), ("wat", one => AlarmWords.Of(one.Code)),
                ("code", one => one.Code), ("oorzaak", one => one.Cause),
                ("aantal", one => one.Count), ("sinds", one => one.At), ("laatst", one => one.LastAt),
                ("laatste signaal", one => one.SignalId),
                ("partner", one => one.Partner), ("afgehandeld", one => one.ClearedAt));
            return recorded is null ? 3 : alarms.Exists(one => one.ClearedAt is null) ? 1 : 0;
        });
        command.Add(Show());
        command.Add(Clear());
        return command;
    }

    // A ledger that is away hides nothing of what stands on this machine.
    private static async Task<AlarmPage?> RecordedAsync(LedgerCommandContext context, bool all)
    {
        try
        {
            return await context.ReadAsync(session => AlarmReads.PageAsync(session, all, AlarmPage.Most, context.CancellationToken));
        }
        catch (DbException fault)
        {
            context.Say(LedgerCommand.Away(fault) + " Hieronder alleen wat op deze machine bij de adapters staat.");
            return null;
        }
    }

    // The line counts; which deliveries wait behind it the ledger knows.
    private static Command Show()
    {
        var id = new Argument<Guid>("id") { Description = "Het alarm." };
        return LedgerCommand.Over(new Command("show", "Toont welke leveringen er achter een alarm wachten.") { id }, async context =>
        {
            var found = await context.ReadAsync(
                session => AlarmReads.FindAsync(session, context.Parse.GetValue(id), context.CancellationToken));
            var waiting = found?.Waiting ?? [];
            context.Show(
                waiting, ("levering", one => one.DeliveryId), ("signaal", one => one.SignalId), ("team", one => one.Team),
                ("reageren voor", one => one.Due));
            return waiting.Length > 0 ? 1 : 0;
        });
    }

    private static Command Clear()
    {
        var id = new Argument<Guid>("id") { Description = "Het alarm." };
        var actor = Actor.Option();
        return LedgerCommand.Over(new Command("clear", "Handelt een alarm af.") { id, actor }, async context =>
        {
            var who = Actor.Of(context, actor);
            var cleared = await context.Database.WriteAsync(
                session => Alarms.SeenToAsync(
                    session, context.Parse.GetValue(id), who, TimeProvider.System.GetUtcNow(), context.CancellationToken),
                context.CancellationToken);
            context.Say(cleared ? "Afgehandeld." : "Dit alarm staat niet open.");
            return cleared ? 0 : 1;
        });
    }
}
