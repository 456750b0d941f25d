using System.Collections.Immutable;
using System.Text.Json;
using Hub.Contracts;
using Hub.Contracts.Collective;
using Hub.Contracts.Individual;
using Hub.Contracts.Privacy;
using Hub.Contracts.Signals;
using Hub.Deciding.Classification;
using Hub.Deciding.Classification.Rules;
using Hub.Deciding.Planning;

namespace Hub.Deciding.DryRun;

/// <summary>Writes one decision as a line of JSON: what each team would read in the clear, and why; nothing that is sealed.</summary>
internal static class DecisionLine
{
    /// <summary>Writes a decision.</summary>
    /// <param name="json">What is written to.</param>
    /// <param name="signal">What is known of the signal.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="evidence">Where its reasons stand in the text; empty where nobody asked.</param>
    public static void Write(
        Utf8JsonWriter json, Considered signal, RoutingDecision decision, ImmutableArray<CaseReason> evidence = default)
    {
        var routed = decision as RoutingDecision.Routed;
        json.WriteStartObject();
        json.WriteString("id", signal.Signal.Id);
        json.WriteString("kind", WireCode.Of(signal.Classified.Kind));
        WriteTheme(json, signal.Classified);
        WriteFlags(json, routed?.Flags ?? signal.Classified.Flags with { Acute = signal.Acute });
        WriteChances(json, signal.Classified);
        json.WriteStartArray("deliveries");
        foreach (var delivery in routed?.Deliveries ?? [])
        {
            WriteDelivery(json, signal, delivery, routed!);
        }
        json.WriteEndArray();
        WriteFocuspunten(json, routed?.Focuspunten ?? []);
        if (routed is { Notices: { IsDefaultOrEmpty: false } notices })
        {
            WriteNotices(json, notices);
        }
        if (decision is RoutingDecision.Refused refused)
        {
            json.WriteStartObject("refused");
            json.WriteString("rule", refused.Rule.ToString());
            json.WriteString("field", refused.Field);
            json.WriteEndObject();
        }
        WriteReasons(json, decision.Reasons);
        if (!evidence.IsDefaultOrEmpty)
        {
            json.WritePropertyName("evidence");
            JsonSerializer.Serialize(json, evidence, HubJson.Options);
        }
        json.WriteString("ruleSet", decision.RuleSet.Value);
        json.WriteEndObject();
    }

    /// <summary>Writes what is wrong with a line: never its content.</summary>
    public static void WriteError(Utf8JsonWriter json, int line, ContractViolationException fault)
    {
        json.WriteStartObject();
        json.WriteString("error", fault.Message);
        json.WriteNumber("line", line);
        json.WriteString("rule", fault.PrivacyRule?.ToString() ?? $"{fault.Field} {fault.Rule}");
        json.WriteEndObject();
    }

    private static void WriteTheme(Utf8JsonWriter json, Classified known)
    {
        var about = known.About;
        json.WriteString("theme", WireCode.Of(about.Theme));
        json.WriteString("themeGroup", WireCode.Of(ThemeGroups.Of(about.Theme)));
        json.WriteNumber("themeChance", Math.Round(about.Chance, 3));
        json.WriteBoolean("themeToConfirm", about.ToConfirm);
        json.WriteNumber("alsoPublic", known.AlsoPublic.Length);
        if (known.PublicTheme is { } open)
        {
            json.WriteString("publicTheme", WireCode.Of(open.Theme));
        }
    }

    private static void WriteFlags(Utf8JsonWriter json, SignalFlags flags)
    {
        json.WriteStartObject("flags");
        json.WriteBoolean("acute", flags.Acute);
        json.WriteBoolean("safeAtHome", flags.SafeAtHome);
        json.WriteBoolean("initiative", flags.Initiative);
        json.WriteBoolean("triage", flags.Triage);
        json.WriteEndObject();
    }

    private static void WriteChances(Utf8JsonWriter json, Classified known)
    {
        var beside = known.Chances.Beside(known.Kind);
        json.WriteNumber("chance", Math.Round(known.Chances.Of(known.Kind), 3));
        json.WriteStartObject("runnerUp");
        json.WriteString("kind", WireCode.Of(beside));
        json.WriteNumber("chance", Math.Round(known.Chances.Of(beside), 3));
        json.WriteEndObject();
        json.WriteStartObject("possible");
        json.WriteBoolean("acute", known.Possible.Acute);
        json.WriteBoolean("safeAtHome", known.Possible.SafeAtHome);
        json.WriteBoolean("initiative", known.Possible.Initiative);
        json.WriteEndObject();
    }

    private static void WriteDelivery(Utf8JsonWriter json, Considered signal, PlannedDelivery delivery, RoutingDecision.Routed decision)
    {
        var open = delivery as PlannedDelivery.Collective;
        json.WriteStartObject();
        json.WriteString("team", delivery.Team.Value);
        json.WriteString("teamKind", WireCode.Of(delivery.TeamKind));
        json.WriteString("contract", open is null ? "IndividualCase" : "CollectiveSignal");
        json.WriteString("text", open?.Text?.Value);
        WriteFocuspunten(json, open?.Focuspunten ?? []);
        ClearPart.Write(json, signal.Signal, delivery, decision);
        json.WriteEndObject();
    }

    private static void WriteFocuspunten(Utf8JsonWriter json, ImmutableArray<FocuspuntId> focuspunten)
    {
        if (focuspunten.IsEmpty)
        {
            return;
        }
        json.WriteStartArray("focuspunten");
        foreach (var focuspunt in focuspunten)
        {
            json.WriteStringValue(focuspunt.Value);
        }
        json.WriteEndArray();
    }

    private static void WriteNotices(Utf8JsonWriter json, IEnumerable<PlannedDelivery.Notice> notices)
    {
        json.WriteStartArray("notices");
        foreach (var notice in notices)
        {
            json.WriteStartObject();
            json.WriteString("team", notice.Team.Value);
            json.WriteString("contract", "FocuspuntNotice");
            json.WriteString("focuspunt", notice.Focuspunt.Value);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteReasons(Utf8JsonWriter json, IEnumerable<Reason> reasons)
    {
        json.WriteStartArray("reasons");
        foreach (var reason in reasons)
        {
            json.WriteStartObject();
            json.WriteString("rule", reason.Rule.Value);
            json.WriteString("evidence", reason.Evidence);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
