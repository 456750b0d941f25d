using System.CommandLine;
using Hub.Deciding.DryRun;
using Hub.Router.Ledger.Rows;

namespace Hub.Standalone.Commands.Operating;

/// <summary><c>hub signal</c>: what became of one signal, and why. The envelope, never the content.</summary>
internal static class SignalCommand
{
    private sealed record Revision(SignalRow Signal, DateTimeOffset ReceivedAt, DateTimeOffset DecidedAt);

    private sealed record Step(DateTimeOffset At, string Actor, string Origin, string Action, string Object, string Result, string Detail);

    private sealed record Whole(List<Revision> Revisions, List<DeliveryHead> Deliveries, List<Step> Trail);

    /// <summary>Creates the command.</summary>
    public static Command Create()
    {
        var reference = new Argument<string?>("kenmerk")
        {
            Description = $"Kenmerk van het signaal (ook de ontvangst van de partner) of van een levering; de eerste {SignalReference.ShortestPrefix} tekens zijn genoeg.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var partner = new Option<string?>("--partner") { Description = "De partner, bij --number." };
        var number = new Option<string?>("--number") { Description = "Het eigen nummer van de partner." };
        return LedgerCommand.Over(new Command("signal", "Toont wat er van een signaal geworden is, en waarom.") { reference, partner, number }, async context =>
        {
            var (text, who, what) = (context.Parse.GetValue(reference), context.Parse.GetValue(partner), context.Parse.GetValue(number));
            if (text is null == (who is null || what is null))
            {
                context.Say("Geef een kenmerk, of --partner met --number.");
                return 2;
            }
            var found = text is not null ? await SignalReference.FindAsync(context, text) : await SignalReference.FindAsync(context, who!, what!);
            if (found is not [var id])
            {
                context.Say(found.Count == 0
                    ? "Dit kenmerk staat niet in het grootboek: niet als signaal, ontvangst of levering. Lijst: ./hub signals"
                    : $"Dit kan meer dan één signaal zijn; typ er meer van:\n{string.Join('\n', found)}");
                return 1;
            }
            var whole = await ReadAsync(context, id);
            if (context.Json)
            {
                context.Show(whole, "");
                return 0;
            }
            context.Show(
                whole.Revisions, ("revisie", one => one.Signal.Revision), ("ontvangen", one => one.ReceivedAt), ("partner", one => one.Signal.Partner),
                ("besluit", one => OperatorWords.Of(one.Signal.State)), ("soort", one => OperatorWords.OfKind(one.Signal.Kind)), ("thema", one => one.Signal.Theme), ("gebied", one => one.Signal.Area),
                ("focuspunten", one => one.Signal.Focuspunten),
                ("regelset", one => one.Signal.RuleSet), ("code", one => one.Signal.ReasonCode));
            context.Show(whole.Revisions[^1].Signal.Reasons, $"\nwaarom: {string.Join("\n        ", Words(ReasonWords.Load(context.Parse.GetValue<string>("--config")!), whole.Revisions[^1].Signal.Reasons))}\n");
            context.Show(
                whole.Deliveries, ("levering", one => one.Id), ("team", one => one.Team), ("soort", one => OperatorWords.OfKind(one.Contract)), ("stand", one => OperatorWords.Of(one.State)),
                ("aangenomen door", one => one.AcceptedBy));
            context.Show(whole.Trail, ("wanneer", one => one.At), ("wie", one => one.Actor), ("via", one => one.Origin), ("wat", one => OperatorWords.OfTrail(one.Action)), ("uitkomst", one => OperatorWords.OfTrail(one.Result)), ("bijzonderheden", one => one.Detail));
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
