using System.Globalization;
using System.Text;
using System.Text.Json;
using Hub.Contracts;

namespace Hub.Router.OpenData;

/// <summary>Writes a table as JSON or as CSV.</summary>
internal static class OpenWriting
{
    private static readonly JsonWriterOptions Writing = HubJson.Writing with { Indented = true };

    /// <summary>Writes JSON.</summary>
    public static byte[] Json(Action<Utf8JsonWriter> write)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body, Writing))
        {
            write(json);
        }
        return body.ToArray();
    }

    /// <summary>A table with what it is about, a row an object.</summary>
    public static byte[] Json(OpenTable table) => Json(json =>
    {
        json.WriteStartObject();
        json.WriteString("gemeente", table.Municipality.Code.Value);
        json.WriteString("titel", table.Title);
        json.WriteString("licentie", table.Licence.AbsoluteUri);
        json.WriteString("bronvermelding", table.Attribution);
        if (table.Period is var (from, to))
        {
            json.WriteString("van", Text(from));
            json.WriteString("tot_en_met", Text(to));
        }
        json.WriteStartArray("rijen");
        foreach (var row in table.Rows)
        {
            json.WriteStartObject();
            for (var i = 0; i < row.Length; i++)
            {
                json.WritePropertyName(table.Fields[i].Name);
                Write(json, row[i]);
            }
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <summary>The rows: semicolons between, UTF-8 with a mark, as spreadsheets here read it.</summary>
    public static byte[] Csv(OpenTable table)
    {
        var csv = new StringBuilder("\uFEFF").AppendJoin(';', table.Fields.Select(field => field.Name)).Append("\r\n");
        foreach (var row in table.Rows)
        {
            csv.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }
        return Encoding.UTF8.GetBytes(csv.ToString());
    }

    private static void Write(Utf8JsonWriter json, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNullValue();
                break;
            case long number:
                json.WriteNumberValue(number);
                break;
            case bool yes:
                json.WriteBooleanValue(yes);
                break;
            case string[] list:
                json.WriteStartArray();
                Array.ForEach(list, json.WriteStringValue);
                json.WriteEndArray();
                break;
            default:
                json.WriteStringValue(Text(value));
                break;
        }
    }

    private static string Cell(object? value)
        => value is string[] list ? string.Join(' ', list) : value is null ? "" : Quoted(Text(value));

    private static string Quoted(string text)
        => text.AsSpan().IndexOfAny(";\"\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Text(object value) => value switch
    {
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        bool yes => yes ? "ja" : "nee",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };
}
