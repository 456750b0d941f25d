using System.CommandLine;
using Hub.Router.DryRun;
using Hub.Router.FollowUp;
using Hub.Router.Ledger;

namespace Hub.Router.Operations;

/// <summary><c>hub signal</c>: what became of one signal, and why. The envelope, never the content.</summary>
internal static class SignalCommand
{
    private sealed record Revision(SignalRow Signal, DateTimeOffset ReceivedAt, DateTimeOffset DecidedAt);

    private sealed record Step(DateTimeOffset At, string Actor, string Origin, string Action, string Object, string Result, string Detail);

    private sealed record Whole(List<Revision> Revisions, List<DeliveryHead> Deliveries, List<Step> Trail);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var id = new Argument<Guid>("id") { Description = "Het kenmerk van het signaal." };
        return LedgerCommand.Over(new Command("signal", "Toont wat er van een signaal geworden is, en waarom.") { id }, async context =>
        {
            var whole = await ReadAsync(context, context.Parse.GetValue(id));
            if (whole.Revisions.Count == 0)
            {
                context.Say("Dit kenmerk staat niet in het grootboek.");
                return 1;
            }
            if (context.Json)
            {
                context.Show(whole, "");
                return 0;
            }
            context.Show(
                whole.Revisions, ("revisie", one => one.Signal.Revision), ("ontvangen", one => one.ReceivedAt), ("partner", one => one.Signal.Partner),
                ("besluit", one => one.Signal.State), ("soort", one => one.Signal.Kind), ("thema", one => one.Signal.Theme), ("gebied", one => one.Signal.Area),
                ("focuspunten", one => one.Signal.Focuspunten),
                ("regelset", one => one.Signal.RuleSet), ("code", one => one.Signal.ReasonCode));
            context.Show(whole.Revisions[^1].Signal.Reasons, $"\nwaarom: {string.Join("\n        ", Words(ReasonWords.Load(context.Parse.GetValue<string>("--config")!), whole.Revisions[^1].Signal.Reasons))}\n");
            context.Show(
                whole.Deliveries, ("levering", one => one.Id), ("team", one => one.Team), ("contract", one => one.Contract), ("stand", one => one.State),
                ("aangenomen door", one => one.AcceptedBy));
            context.Show(whole.Trail, ("wanneer", one => one.At), ("wie", one => one.Actor), ("wat", one => one.Action), ("uitkomst", one => one.Result), ("bijzonderheden", one => one.Detail));
            return 0;
        });
    }

    private static IEnumerable<string> Words(ReasonWords words, string reasons)
        => reasons.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(reason => reason.Split('\t', 2)).Select(reason => $"{words.Of(reason[0], reason[^1])}  [{reason[0]}]");

    private static async Task<Whole> ReadAsync(LedgerCommandContext context, Guid id)
    {
        var revisions = await context.QueryAsync(
            $"SELECT {LedgerReads.SignalColumns} FROM signals WHERE id = @id ORDER BY revision",
            row => LedgerReads.Signal(row) is var signal ? new Revision(signal, Moment(signal.ReceivedAt), Moment(signal.DecidedAt)) : null!, ("@id", id));
        var deliveries = await context.QueryAsync(
            $"SELECT {DeliveryHead.Columns} FROM deliveries WHERE signal_id = @id ORDER BY created_at", DeliveryHead.Read, ("@id", id));
        var trail = new List<Step>();
        foreach (var item in revisions.Select(one => $"{id:D}.{one.Signal.Revision}").Concat(deliveries.Select(one => one.Id.ToString())))
        {
            trail.AddRange(await context.QueryAsync(
                "SELECT at, actor, origin, action, object, result, detail FROM trail WHERE object = @object ORDER BY seq",
                row => new Step(Moment(row.GetInt64(0)), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5), row.GetString(6)),
                ("@object", item)));
        }
        return new Whole(revisions, deliveries, [.. trail.OrderBy(step => step.At)]);
    }

    private static DateTimeOffset Moment(long at) => DateTimeOffset.FromUnixTimeMilliseconds(at);
}
