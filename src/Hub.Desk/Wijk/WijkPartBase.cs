using Hub.Contracts.Territory;
using Hub.Contracts.Wijk;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Microsoft.AspNetCore.Components;

namespace Hub.Desk.Wijk;

/// <summary>What the screens of a wijk are made from.</summary>
public abstract class WijkPartBase : ComponentBase
{
    /// <summary>How it stands.</summary>
    [Parameter, EditorRequired] public WijkStand Found { get; set; } = null!;

    /// <summary>Whose screen it is.</summary>
    [Parameter] public string Team { get; set; } = "";

    /// <summary>The area that the address asks for; empty for none.</summary>
    [Parameter] public string Asked { get; set; } = "";

    /// <summary>What teams and areas are called; null where the hub did not say.</summary>
    [Parameter] public Names? Names { get; set; }

    /// <summary>The moment of reading.</summary>
    [Parameter] public DateTimeOffset Now { get; set; }

    /// <summary>What an area is called.</summary>
    protected string AreaName(WijkArea area) => AreaName(area.Area);

    /// <summary>What an area is called.</summary>
    protected string AreaName(AreaCode area) => Names?.Area(Team, area.Value) ?? area.Value;

    /// <summary>What a team is called.</summary>
    protected string TeamName(string team) => Names?.Team(team) ?? team;

    /// <summary>A matter in words.</summary>
    protected WijkMatterWords Words(WijkMatter matter) => new(matter, Names, Now);

    /// <summary>Which weeks are set beside which.</summary>
    protected WeekWords Weeks() => new(Found.Weeks);

    /// <summary>Up to when was counted.</summary>
    protected string Counted()
        => Found.CountedUntil is { } at ? $"Geteld tot {DeskTime.Since(at, Now)}; de hub telt elke tien minuten."
            : "De hub heeft nog niet geteld; dat doet hij elke tien minuten.";
}
