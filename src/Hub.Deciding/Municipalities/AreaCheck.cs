using Hub.Contracts.Territory;

namespace Hub.Deciding.Municipalities;

/// <summary>What must hold of the areas: each buurt and each certain PC4 in one of them, and all of this municipality.</summary>
internal static class AreaCheck
{
    public static void Check(Municipality municipality, Action<bool, string, string> when)
    {
        var codes = new HashSet<AreaCode>();
        var buurten = new Dictionary<BuurtCode, AreaCode>();
        var pc4s = new Dictionary<Pc4, AreaCode>();
        when(municipality.Areas.IsEmpty, "$.areas", "must have at least one area");
        foreach (var (index, area) in municipality.Areas.Index())
        {
            var path = $"$.areas[{index}]";
            when(!codes.Add(area.Code), $"{path}.code", "stands there twice");
            when(area.Buurten.IsEmpty, $"{path}.buurten", "must have at least one buurt");
            Buurten(municipality, area, path, buurten, when);
            Postcodes(municipality, area, path, pc4s, when);
        }
        foreach (var (index, area) in municipality.Areas.Index())
        {
            foreach (var (at, pc4) in area.Pc4Partly.Index())
            {
                when(municipality.Areas.Count(other => other.Pc4Partly.Contains(pc4) || other.Pc4.Contains(pc4)) < 2,
                    $"$.areas[{index}].pc4Partly[{at}]", "lies in no other area, so it does not lie here partly");
            }
        }
    }

    private static void Buurten(
        Municipality municipality, Area area, string path, Dictionary<BuurtCode, AreaCode> seen, Action<bool, string, string> when)
    {
        foreach (var (at, buurt) in area.Buurten.Index())
        {
            when(
                buurt.Code.Value[2..6] != municipality.Code.Value[2..], $"{path}.buurten[{at}].code", "is a buurt of another municipality");
            var first = seen.TryAdd(buurt.Code, area.Code);
            when(!first, $"{path}.buurten[{at}].code", $"is in area {seen[buurt.Code]} already");
        }
    }

    private static void Postcodes(
        Municipality municipality, Area area, string path, Dictionary<Pc4, AreaCode> seen, Action<bool, string, string> when)
    {
        foreach (var (at, pc4) in area.Pc4.Index())
        {
            var first = seen.TryAdd(pc4, area.Code);
            when(!first, $"{path}.pc4[{at}]", $"is claimed by area {seen[pc4]} already; a shared PC4 goes under pc4Partly");
            when(municipality.PostbusPc4.Contains(pc4), $"{path}.pc4[{at}]", "is a PC4 of post boxes");
            when(area.Pc4Partly.Contains(pc4), $"{path}.pc4[{at}]", "stands under pc4Partly as well");
        }
    }
}
