using System.Text.Json.Nodes;
using Hub.Configuration.Entry;
using Hub.Contracts.Text;
using Hub.Desk.Link;

namespace Hub.Desk.Invoeren;

/// <summary>What was filled in as the event that a partner sends. The same form gives the same event, byte for byte.</summary>
internal static class EntrySignal
{
    /// <summary>Makes the event.</summary>
    public static byte[] Of(EntryForm form, EntryToken token, EntrySettings settings, Names directory)
    {
        var reported = DateTimeOffset.FromUnixTimeMilliseconds(token.At);
        var id = token.Id.ToString("N");
        var data = new JsonObject
        {
            ["id"] = id,
            ["source"] = settings.Kind,
            ["municipality"] = form.Municipality,
            ["reportedAt"] = reported.ToString("O"),
            ["description"] = Story(form),
            ["location"] = Place(form, directory),
            ["urgency"] = form["gevaar"] switch { "nu" => "acute", "dreigt" => "high", _ => "normal" },
        };
        if (form.Since is { } day)
        {
            data["observedAt"] = DutchTime.Moment(day.ToDateTime(TimeOnly.MinValue)).ToString("O");
        }
        if (form["naam"].Length > 0)
        {
            data["subject"] = new JsonObject { ["name"] = form["naam"] };
        }
        var signal = new JsonObject
        {
            ["specversion"] = "1.0",
            ["id"] = id,
            ["source"] = settings.Source,
            ["type"] = "nl.wijkhub.signaal.v1",
            ["time"] = reported.ToString("O"),
            ["datacontenttype"] = "application/json",
            ["data"] = data,
        };
        return System.Text.Encoding.UTF8.GetBytes(signal.ToJsonString());
    }

    // What the hub cannot know from the words alone, whoever filled it in said.
    private static string Story(EntryForm form) => form["over"] switch
    {
        "persoon" => $"Dit gaat over een persoon of huishouden. {form["wat"]}",
        "beide" => $"Dit gaat over een persoon of huishouden, en ook over iets voor de hele buurt. {form["wat"]}",
        _ => form["wat"],
    };

    private static JsonObject Place(EntryForm form, Names directory)
    {
        var municipality = directory.Directory.Municipalities.First(one => one.Code.Value == form.Municipality);
        var place = new JsonObject { ["place"] = municipality.Name };
        void Add(string name, string value)
        {
            if (value.Length > 0)
            {
                place[name] = value;
            }
        }
        Add("neighbourhood", municipality.Areas.FirstOrDefault(area => area.Code.Value == form.Area)?.Name ?? "");
        Add("street", form["straat"]);
        Add("houseNumber", form["nummer"]);
        Add("postcode", form["postcode"].ToUpperInvariant());
        return place;
    }
}
