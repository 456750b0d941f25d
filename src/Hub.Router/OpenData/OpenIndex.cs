using System.Text.Json;

namespace Hub.Router.OpenData;

/// <summary>The index: every table with its columns, units, period, licence and method of hiding, in the words of DCAT.</summary>
internal static class OpenIndex
{
    /// <summary>How small numbers are hidden.</summary>
    public const string Hiding =
        "Bij elk geteld aantal komt, voordat iemand het ziet, een geheim geheel getal (het verschil van twee geometrische, met e^-0,25; "
        + "standaardafwijking 5,6) dat bij dat aantal hoort en in elk rapport hetzelfde is. Alles hier is opgeteld uit zulke aantallen "
        + "en op "
        + "vijftallen afgerond; wat kleiner is dan anderhalf keer zijn marge staat er als minder dan. Rijen tellen daardoor niet precies "
        + "op. "
        + "Wie al het andere weet, ziet de kans dat één signaal erbij zat door een telling hoogstens e^0,25 keer veranderen.";

    /// <summary>Writes it.</summary>
    public static byte[] Write(IEnumerable<OpenTable> tables) => OpenWriting.Json(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("@context");
        json.WriteString("dcat", "http://www.w3.org/ns/dcat#");
        json.WriteString("dct", "http://purl.org/dc/terms/");
        json.WriteEndObject();
        json.WriteString("@type", "dcat:Catalog");
        json.WriteString("dct:title", "Open data van de hub voor wijkgericht werken");
        json.WriteString(
            "dct:description",
            "Gebieden, teams en focuspunten, en cijfers van hele jaren van gemeenten die dat aanzetten. Nergens staat een "
            + "persoon in. Elke tabel is er als JSON en als CSV (puntkomma's, UTF-8), met dezelfde velden en rijen.");
        json.WriteString("dct:language", "nl");
        json.WriteStartArray("dcat:dataset");
        foreach (var table in tables)
        {
            Write(json, table);
        }
        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter json, OpenTable table)
    {
        json.WriteStartObject();
        json.WriteString("@type", "dcat:Dataset");
        json.WriteString("dct:identifier", table.Path["/open/".Length..].Replace('/', '-'));
        json.WriteString("dct:title", table.Title);
        json.WriteString("dct:description", table.Description);
        json.WriteString("dct:publisher", table.Municipality.Name);
        json.WriteString("dct:license", table.Licence.AbsoluteUri);
        json.WriteString("bronvermelding", table.Attribution);
        if (table.Period is var (from, to))
        {
            json.WriteStartObject("dct:temporal");
            json.WriteString("dcat:startDate", from.ToString("o"));
            json.WriteString("dcat:endDate", to.ToString("o"));
            json.WriteEndObject();
            json.WriteString("verbergen", Hiding);
        }
        json.WriteStartArray("dcat:distribution");
        foreach (var (ending, media) in ((string, string)[])[("json", "application/json"), ("csv", "text/csv")])
        {
            json.WriteStartObject();
            json.WriteString("dcat:downloadURL", $"{table.Path}.{ending}");
            json.WriteString("dcat:mediaType", media);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("velden");
        foreach (var field in table.Fields)
        {
            json.WriteStartObject();
            json.WriteString("naam", field.Name);
            json.WriteString("soort", field.Type);
            json.WriteString("betekenis", field.Description);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
