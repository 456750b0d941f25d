using Hub.Router.Ledger.Rows;
using Spectre.Console;

namespace Hub.Standalone.Demo;

/// <summary>One line a signal: readable at a hundred columns. Who wants it all asks <c>--full</c> (<see cref="DemoReport"/>).</summary>
internal sealed class DemoLines(IAnsiConsole console, DemoInbox inbox)
{
    /// <summary>How wide a line is at most.</summary>
    public const int Width = 100;

    private const int SignalWidth = 27;
    private const int KindWidth = 12;
    private const int TeamWidth = 25;
    private const int SeenWidth = Width - SignalWidth - KindWidth - TeamWidth - 8;

    /// <summary>What was routed, per municipality.</summary>
    public void Signals(
        IReadOnlyList<DemoAnswer> answers, IReadOnlyDictionary<(Guid, int), SignalRow> rows, ILookup<Guid, DemoDelivery> deliveries)
    {
        foreach (var place in answers.Index().GroupBy(one => one.Item.Sample.Municipality, StringComparer.Ordinal))
        {
            console.WriteLine();
            console.WriteLine(DemoReport.Places[place.Key]);
            Line("nr", "signaal", "soort", "naar", "wat dat team ziet");
            foreach (var (index, answer) in place)
            {
                if (answer.IsRepeat)
                {
                    Line($"{index + 1}", answer.Sample.Note, "dubbel", "-", "krijgt het eerste bewijs");
                }
                else if (answer.ReceiptId is { } id
                    && rows.GetValueOrDefault((id, answer.Revision)) is { State: not SignalState.Refused } row)
                {
                    var own = deliveries[id]
                        .Where(delivery => delivery.Revision == answer.Revision || delivery.State == DeliveryState.Withdrawn).ToList();
                    var teams = string.Join(", ", own.Select(delivery => Team(delivery.Team.Value)).Distinct(StringComparer.Ordinal));
                    Line(
                        $"{index + 1}", answer.Sample.Note, DemoReport.Kind(row, answer).Split('\n')[^1], teams,
                        own.Count == 0 ? "" : inbox.Read(own[0]).Replace(DemoInbox.Opened, "verzegeld: ", StringComparison.Ordinal));
                }
            }
        }
    }

    /// <summary>What was refused.</summary>
    public void Refusals(IReadOnlyList<DemoAnswer> answers, IReadOnlyDictionary<(Guid, int), SignalRow> rows)
    {
        console.WriteLine();
        console.WriteLine("Geweigerd: de afzender blijft eigenaar en hoort waarom");
        foreach (var (index, answer) in answers.Index())
        {
            var row = answer.ReceiptId is { } id ? rows.GetValueOrDefault((id, answer.Revision)) : null;
            if (answer.Refused || (row is { State: SignalState.Refused } && !answer.IsRepeat))
            {
                Write(
                    $"{index + 1,3}  {Cut(answer.Sample.Note, SignalWidth)}  {(answer.Refused ? "aan de deur" : "door de router"),-14}  "
                        + $"{answer.Fault ?? row!.ReasonCode}");
            }
        }
    }

    private void Line(string number, string signal, string kind, string team, string seen)
        => Write($"{number,3}  {Cut(signal, SignalWidth)} {Cut(kind, KindWidth)} {Cut(team, TeamWidth)} {Cut(seen, SeenWidth).TrimEnd()}");

    private void Write(string line)
        => console.Write(new Text((line.Length <= Width ? line : $"{line[..(Width - 1)]}…") + "\n") { Overflow = Overflow.Ellipsis });

    private static string Cut(string text, int width)
    {
        var one = text.ReplaceLineEndings(" ");
        return one.Length <= width ? one.PadRight(width) : $"{one[..(width - 1)]}…";
    }

    // gm0637.wijkteam.oosterheem: the municipality stands above it.
    private static string Team(string id) => id[(id.IndexOf('.', StringComparison.Ordinal) + 1)..].Replace('.', ' ');
}
