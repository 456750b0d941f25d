using System.Text.Json.Nodes;

namespace Hub.Bench.Load;

/// <summary>The invented signals that a bench sends.</summary>
internal static class LoadSignals
{
    private const string Litter =
        "De prullenbak op het plein zit al dagen vol en er ligt zwerfafval rond de bankjes. "
        + "Bewoners vragen of er vaker geleegd kan worden, en of er een extra bak bij de speeltuin kan komen.";

    private const string Lonely =
        "Mevrouw Testpersoon woont alleen, eet slecht, mijdt zorg en spreekt dagen niemand. "
        + "Zij wil graag dat er iemand langskomt.";

    private static readonly (string Code, string Place, string Neighbourhood, string Postcode)[] Places =
    [
        ("GM0637", "Zoetermeer", "Oosterheem", "2721"), ("GM0202", "Arnhem", "Klarendal", "6822"), ("GM1509", "Terborg", "Terborg", "7061"),
    ];

    /// <summary>The canonical signal with this number; every fourth is about a person.</summary>
    public static JsonObject Signal(string run, int number, string kind = "wijkpost")
    {
        var (code, place, neighbourhood, postcode) = Places[number % Places.Length];
        var signal = new JsonObject
        {
            ["id"] = $"{run}-{number}",
            ["source"] = kind,
            ["municipality"] = code,
            ["reportedAt"] = "2026-11-03T10:00:00+01:00",
            ["description"] = number % 4 == 3 ? Lonely : Litter,
            ["location"] = new JsonObject { ["place"] = place, ["neighbourhood"] = neighbourhood, ["postcode"] = postcode },
        };
        if (number % 4 == 3)
        {
            signal["subject"] = new JsonObject { ["name"] = "T. Testpersoon" };
        }
        return signal;
    }
}
