using Hub.Contracts.Individual;
using Hub.Contracts.Signals;
using Hub.Contracts.Signals.Basis;
using Hub.Deciding.Disclosure.Matrix;
using Hub.Testing.Deciding;

namespace Hub.Deciding.Tests.Disclosure;

/// <summary>What who must judge the table gets to read: each row, each denial, where it holds, and its law.</summary>
public sealed class MatrixPrintTests
{
    private static readonly MunicipalityCode Arnhem = new("GM0202");

    [Fact]
    public void The_text_says_each_row_of_the_municipality_with_its_law_and_no_other()
        => Assert.Equal(
            """
            Wie mag wat weten in GM0637 (versie 2026-01, nog niet beoordeeld door een FG)
            Alleen wat hier staat mag. Al het andere is geweigerd.

            [zaak] mag
              van       corporatie, zorg
              op grond  avg-6-1-e, avg-6-1-f
              wat       case, safe-at-home
              naar      wijkzorgnetwerk, veilig-thuis
              betekent  een zaak & wat daarbij hoort
              bron      AVG art. 6

            [nooit] mag niet, ook al staat het hierboven
              van       politie
              op grond  avg-6-1-e
              wat       case
              naar      wijkzorgnetwerk
              betekent  de politie niet
              bron      Wpg art. 16

            [lezer] mag, als de gemeente een tweede lezer aanzet
              van       signalen, zorg
              wat       titel en tekst, gemaskeerd
              naar      tweede lezer
              betekent  leest mee
              bron      AVG art. 28

            Een BSN gaat alleen mee naar:
              veilig-thuis  (Wabb art. 10)

            Grondslagen:
              avg-6-1-e      publieke taak  (AVG art. 6 lid 1 e)
              avg-6-1-f      belang <nodig>  (AVG art. 6 lid 1 f)

            """,
            MatrixPrint.Text(Table(), Plan.Zoetermeer), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_municipality_reads_its_own_rows_and_who_reviewed_them()
    {
        var text = MatrixPrint.Text(Table("FG Testman"), Arnhem);

        Assert.Contains("Wie mag wat weten in GM0202 (versie 2026-01, beoordeeld door FG Testman)", text, StringComparison.Ordinal);
        Assert.Contains("[arnhem] mag", text, StringComparison.Ordinal);
        Assert.Contains("  triage  (alleen Arnhem)", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[zaak]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[nooit]", text, StringComparison.Ordinal);
        Assert.DoesNotContain("[lezer]", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_says_the_same_and_writes_no_word_as_markup()
    {
        var html = MatrixPrint.Html(Table(), [Plan.Zoetermeer, Arnhem]);

        Assert.StartsWith(
            "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Wie mag wat weten</title><style>body{", html,
            StringComparison.Ordinal);
        Assert.Equal(
            "<h1>Wie mag wat weten in GM0637</h1><p>Versie 2026-01, nog niet beoordeeld door een FG. Alleen wat hier staat mag; "
                + "al het andere is geweigerd.</p><table><tr><th>Van</th><th>Op grond van</th><th>Wat</th><th>Naar</th>"
                + "<th>Wat het betekent</th><th>Bron</th><th>Regel</th></tr>"
                + "<tr><td>corporatie, zorg</td><td>avg-6-1-e, avg-6-1-f</td><td>case, safe-at-home</td>"
                + "<td>wijkzorgnetwerk, veilig-thuis</td><td>een zaak &amp; wat daarbij hoort</td><td>AVG art. 6</td><td>zaak</td></tr>"
                + "<tr class=\"nee\"><td>politie</td><td>avg-6-1-e</td><td>case</td><td>wijkzorgnetwerk</td>"
                + "<td>de politie niet</td><td>Wpg art. 16</td><td>nooit</td></tr>"
                + "<tr><td>signalen, zorg</td><td>-</td><td>titel en tekst, gemaskeerd</td>"
                + "<td>tweede lezer, als de gemeente die aanzet</td><td>leest mee</td><td>AVG art. 28</td><td>lezer</td></tr></table>"
                + "<h1>Wie mag wat weten in GM0202</h1><p>Versie 2026-01, nog niet beoordeeld door een FG. Alleen wat hier staat mag; "
                + "al het andere is geweigerd.</p><table><tr><th>Van</th><th>Op grond van</th><th>Wat</th><th>Naar</th>"
                + "<th>Wat het betekent</th><th>Bron</th><th>Regel</th></tr>"
                + "<tr><td>zorg</td><td>avg-6-1-e</td><td>undecided</td><td>triage</td>"
                + "<td>twijfel</td><td>AVG art. 6</td><td>arnhem</td></tr></table>"
                + "<h2>Grondslagen</h2><table><tr><th>Code</th><th>Wat het betekent</th><th>Bron</th></tr>"
                + "<tr><td>avg-6-1-e</td><td>publieke taak</td><td>AVG art. 6 lid 1 e</td></tr>"
                + "<tr><td>avg-6-1-f</td><td>belang &lt;nodig&gt;</td><td>AVG art. 6 lid 1 f</td></tr></table>"
                + "<h2>BSN</h2><p>Een BSN gaat alleen mee naar: veilig-thuis (Wabb art. 10); triage (alleen Arnhem).</p></html>",
            html[html.IndexOf("<h1>", StringComparison.Ordinal)..]);
    }

    private static NeedToKnowMatrix Table(string? reviewed = null)
        => new(
            new NeedToKnowFile(
                "2026-01",
                [
                    new MatrixBasis("avg-6-1-e", "AVG art. 6 lid 1 e", "publieke taak"),
                    new MatrixBasis("avg-6-1-f", "AVG art. 6 lid 1 f", "belang <nodig>"),
                ],
                [
                    new MatrixRow(
                        "zaak",
                        [SourceKind.Corporatie, SourceKind.Zorg],
                        ["avg-6-1-e", "avg-6-1-f"],
                        [DataClass.Case, DataClass.SafeAtHome],
                        [TeamKind.Wijkzorgnetwerk, TeamKind.VeiligThuis],
                        "AVG art. 6", "een zaak & wat daarbij hoort",
                        [Plan.Zoetermeer]),
                    new MatrixRow(
                        "arnhem",
                        [SourceKind.Zorg],
                        ["avg-6-1-e"],
                        [DataClass.Undecided],
                        [TeamKind.Triage],
                        "AVG art. 6", "twijfel",
                        [Arnhem]),
                ],
                [
                    new MatrixRow(
                        "nooit",
                        [SourceKind.Politie],
                        ["avg-6-1-e"],
                        [DataClass.Case],
                        [TeamKind.Wijkzorgnetwerk],
                        "Wpg art. 16", "de politie niet",
                        [Plan.Zoetermeer]),
                ],
                [new BsnDestination(TeamKind.VeiligThuis, "Wabb art. 10"), new BsnDestination(TeamKind.Triage, "alleen Arnhem", [Arnhem])],
                new GrondslagCode("avg-6-1-e"), new PurposeCode("schuldhulpverlening"),
                [],
                [],
                reviewed,
                SecondReader:
                [
                    new ReaderRow("lezer", [SourceKind.Signalen, SourceKind.Zorg], "AVG art. 28", "leest mee", [Plan.Zoetermeer]),
                ]));
}
