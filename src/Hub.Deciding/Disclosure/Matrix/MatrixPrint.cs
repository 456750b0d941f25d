using System.Globalization;
using System.Net;
using System.Text;
using Hub.Contracts;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Disclosure.Matrix;

/// <summary>
/// Prints the need-to-know matrix of one municipality for who must judge it: in Dutch, a line a rule, with its source in the law.
/// </summary>
internal static class MatrixPrint
{
    private static readonly string[] Heads = ["Van", "Op grond van", "Wat", "Naar", "Wat het betekent", "Bron", "Regel"];

    /// <summary>As a text table.</summary>
    public static string Text(NeedToKnowMatrix matrix, MunicipalityCode municipality)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"Wie mag wat weten in {municipality} (versie {matrix.Version}, {Review(matrix)})");
        text.AppendLine("Alleen wat hier staat mag. Al het andere is geweigerd.");
        foreach (var row in matrix.File.Rows.Where(row => row.HoldsIn(municipality)))
        {
            AppendRow(text, row, "mag");
        }
        foreach (var row in matrix.File.Denials.Where(row => row.HoldsIn(municipality)))
        {
            AppendRow(text, row, "mag niet, ook al staat het hierboven");
        }
        foreach (var row in matrix.File.SecondReader.Where(row => row.HoldsIn(municipality)))
        {
            text.AppendLine()
                .AppendLine(CultureInfo.InvariantCulture, $"[{row.Id}] mag, als de gemeente een tweede lezer aanzet")
                .AppendLine(CultureInfo.InvariantCulture, $"  van       {string.Join(", ", row.Sources.Select(WireCode.Of))}")
                .AppendLine("  wat       titel en tekst, gemaskeerd")
                .AppendLine("  naar      tweede lezer")
                .AppendLine(CultureInfo.InvariantCulture, $"  betekent  {row.Meaning}")
                .AppendLine(CultureInfo.InvariantCulture, $"  bron      {row.Citation}");
        }
        text.AppendLine().AppendLine("Een BSN gaat alleen mee naar:");
        foreach (var allowed in matrix.File.BsnDestinations.Where(
            entry => entry.Municipalities.IsDefaultOrEmpty || entry.Municipalities.Contains(municipality)))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {WireCode.Of(allowed.Destination)}  ({allowed.Citation})");
        }
        text.AppendLine().AppendLine("Grondslagen:");
        foreach (var basis in matrix.File.Bases)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"  {basis.Code,-14} {basis.Meaning}  ({basis.Citation})");
        }
        return text.ToString();
    }

    /// <summary>As one HTML page, to print or to send.</summary>
    public static string Html(NeedToKnowMatrix matrix, IReadOnlyList<MunicipalityCode> municipalities)
    {
        var html = new StringBuilder("<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Wie mag wat weten</title><style>")
            .Append("body{font:15px/1.45 system-ui,sans-serif;margin:2rem;max-width:80rem}table{border-collapse:collapse;margin:1rem 0}")
            .Append(
                "td,th{border:1px solid #999;padding:.35rem .5rem;text-align:left;vertical-align:top}"
                + "th{background:#eee}.nee{background:#fbe9e7}")
            .Append("</style>");
        foreach (var municipality in municipalities)
        {
            html
                .Append(
                    CultureInfo.InvariantCulture,
                    $"<h1>Wie mag wat weten in {municipality}</h1><p>Versie {Escape(matrix.Version)}, {Escape(Review(matrix))}. ")
                .Append("Alleen wat hier staat mag; al het andere is geweigerd.</p><table><tr>")
                .AppendJoin("", Heads.Select(head => $"<th>{head}</th>")).Append("</tr>");
            foreach (var row in matrix.File.Rows.Where(row => row.HoldsIn(municipality)))
            {
                AppendCells(html, row, "");
            }
            foreach (var row in matrix.File.Denials.Where(row => row.HoldsIn(municipality)))
            {
                AppendCells(html, row, " class=\"nee\"");
            }
            foreach (var row in matrix.File.SecondReader.Where(row => row.HoldsIn(municipality)))
            {
                html.Append(CultureInfo.InvariantCulture, $"<tr><td>{string.Join(", ", row.Sources.Select(WireCode.Of))}</td><td>-</td>")
                    .Append("<td>titel en tekst, gemaskeerd</td><td>tweede lezer, als de gemeente die aanzet</td>")
                    .Append(CultureInfo.InvariantCulture,
                        $"<td>{Escape(row.Meaning)}</td><td>{Escape(row.Citation)}</td><td>{Escape(row.Id)}</td></tr>");
            }
            html.Append("</table>");
        }
        html.Append("<h2>Grondslagen</h2><table><tr><th>Code</th><th>Wat het betekent</th><th>Bron</th></tr>");
        foreach (var basis in matrix.File.Bases)
        {
            html.Append(
                CultureInfo.InvariantCulture,
                $"<tr><td>{Escape(basis.Code)}</td><td>{Escape(basis.Meaning)}</td><td>{Escape(basis.Citation)}</td></tr>");
        }
        return html.Append("</table><h2>BSN</h2><p>Een BSN gaat alleen mee naar: ")
            .AppendJoin("; ", matrix.File.BsnDestinations.Select(entry => $"{WireCode.Of(entry.Destination)} ({Escape(entry.Citation)})"))
            .Append(".</p></html>").ToString();
    }

    private static void AppendRow(StringBuilder text, MatrixRow row, string verdict)
        => text.AppendLine()
            .AppendLine(CultureInfo.InvariantCulture, $"[{row.Id}] {verdict}")
            .AppendLine(CultureInfo.InvariantCulture, $"  van       {string.Join(", ", row.Sources.Select(WireCode.Of))}")
            .AppendLine(CultureInfo.InvariantCulture, $"  op grond  {string.Join(", ", row.Bases)}")
            .AppendLine(CultureInfo.InvariantCulture, $"  wat       {string.Join(", ", row.DataClasses.Select(WireCode.Of))}")
            .AppendLine(CultureInfo.InvariantCulture, $"  naar      {string.Join(", ", row.Destinations.Select(WireCode.Of))}")
            .AppendLine(CultureInfo.InvariantCulture, $"  betekent  {row.Meaning}")
            .AppendLine(CultureInfo.InvariantCulture, $"  bron      {row.Citation}");

    private static void AppendCells(StringBuilder html, MatrixRow row, string attribute)
        => html
            .Append(
                CultureInfo.InvariantCulture,
                $"<tr{attribute}><td>{string.Join(", ", row.Sources.Select(WireCode.Of))}</td>"
                    + $"<td>{Escape(string.Join(", ", row.Bases))}</td>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<td>{string.Join(", ", row.DataClasses.Select(WireCode.Of))}</td>"
                    + $"<td>{string.Join(", ", row.Destinations.Select(WireCode.Of))}</td>")
            .Append(
                CultureInfo.InvariantCulture,
                $"<td>{Escape(row.Meaning)}</td><td>{Escape(row.Citation)}</td><td>{Escape(row.Id)}</td></tr>");

    private static string Review(NeedToKnowMatrix matrix)
        => matrix.File.Reviewed is { } who ? $"beoordeeld door {who}" : "nog niet beoordeeld door een FG";

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
