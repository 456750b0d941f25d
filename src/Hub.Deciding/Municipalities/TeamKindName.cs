using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json.Serialization;
using Hub.Contracts.Signals;

namespace Hub.Deciding.Municipalities;

/// <summary>The wire name of a kind of team: the second part of a team id.</summary>
internal static class TeamKindName
{
    private static readonly FrozenDictionary<TeamKind, string> Names = typeof(TeamKind).GetFields(BindingFlags.Public | BindingFlags.Static)
        .ToFrozenDictionary(
            field => (TeamKind)field.GetValue(null)!,
            field => field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? "unknown");

    /// <summary>The name.</summary>
    public static string Of(TeamKind kind) => Names[kind];
}
