using Hub.Contracts.Signals;
using Hub.Contracts.Territory;
using Hub.Desk.Frame;
using Hub.Desk.Link;
using Microsoft.AspNetCore.Components;

namespace Hub.Desk.Bord;

/// <summary>What every part of the board gets: what was read, what teams are called, what was asked, and now.</summary>
/// <typeparam name="T">What was read.</typeparam>
public abstract class BordPart<T> : ComponentBase
    where T : class
{
    /// <summary>What was read.</summary>
    [Parameter, EditorRequired] public T Found { get; set; } = null!;

    /// <summary>What teams are called; null where the hub did not say.</summary>
    [Parameter] public Names? Names { get; set; }

    /// <summary>What the screen's address asked, by its own names.</summary>
    [Parameter] public IReadOnlyDictionary<string, string> Question { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The moment of reading.</summary>
    [Parameter] public DateTimeOffset Now { get; set; }

    /// <summary>What a team is called.</summary>
    protected string Team(string id) => Names?.Team(id) ?? id;

    /// <summary>Where a signal is about.</summary>
    protected string Place(MunicipalityCode municipality, AreaCode? area)
        => Names?.Place(municipality.Value, area?.Value) ?? municipality.Value;

    /// <summary>When something was, as people say it.</summary>
    protected string At(DateTimeOffset moment) => DeskTime.Since(moment, Now);

    /// <summary>How long ago something was.</summary>
    protected string Ago(DateTimeOffset moment) => DeskTime.Ago(moment, Now);
}
