using System.Globalization;
using System.Net;
using System.Text;

namespace Hub.Router.Reporting;

/// <summary>The parts that a report is written with. Every text is encoded here and nowhere else.</summary>
internal sealed class ReportHtml
{
    private readonly StringBuilder html = new();
    private string about = "";

    /// <summary>A text as HTML.</summary>
    public static string Text(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Writes markup as it is.</summary>
    public ReportHtml Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>A heading; what can be moved through below it is named after it.</summary>
    public ReportHtml Heading(string text)
    {
        about = text;
        return Raw($"<h2>{Text(text)}</h2>");
    }

    /// <summary>A paragraph.</summary>
    public ReportHtml Say(string text) => Raw($"<p>{Text(text)}</p>");

    /// <summary>Two parts beside each other where there is room.</summary>
    public ReportHtml Pair(Action one, Action other)
    {
        Raw("<div class='pair'><div>");
        one();
        Raw("</div><div>");
        other();
        return Raw("</div></div>");
    }

    /// <summary>A chart under its title; a wide one can be moved through on a phone.</summary>
    public ReportHtml Figure(string title, string chart, bool wide = false)
        => Raw(wide ? Region(title) : "").Raw($"<figure><figcaption>{Text(title)}</figcaption>{chart}</figure>").Raw(wide ? "</div>" : "");

    /// <summary>A table; nothing where it has no rows.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="heads">The columns.</param>
    /// <param name="rows">The rows, each beginning with what it is about.</param>
    /// <param name="texts">How many columns, from the left, hold words: the rest are numbers.</param>
    public ReportHtml Table(string title, string[] heads, IEnumerable<string[]> rows, int texts = 1)
    {
        var all = rows.ToList();
        if (all.Count == 0)
        {
            return this;
        }
        string Kind(int column) => column < texts ? " class='text'" : "";
        html.Append(Region(title)).Append("<table><caption>").Append(Text(title)).Append("</caption><thead><tr>")
            .AppendJoin("", heads.Select((head, i) => $"<th scope='col'{Kind(i)}>{Text(head)}</th>")).Append("</tr></thead><tbody>");
        foreach (var row in all)
        {
            html.Append("<tr>").Append(CultureInfo.InvariantCulture, $"<th scope='row' class='text'>{Text(row[0])}</th>")
                .AppendJoin("", row[1..].Select((cell, i) => $"<td{Kind(i + 1)}>{Text(i + 1 < texts ? cell : Short(cell))}</td>"))
                .Append("</tr>");
        }
        html.Append("</tbody></table></div>");
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => html.ToString();

    private string Region(string title) => $"<div class='wide' tabindex='0' role='region' aria-label='{Text($"{title} ({about})")}'>";

    private static string Short(string cell)
        => cell.Replace("minder dan ", "< ", StringComparison.Ordinal).Replace("ongeveer ", "ca. ", StringComparison.Ordinal);
}
